package org.anshi.guidance;

import org.anshi.shared.CaseNumber;

/** Promises that somebody calls back, with a clock like any other; filled by the journey room. */
public interface CallBacks {
    void promise(CaseNumber number, String words);
}
