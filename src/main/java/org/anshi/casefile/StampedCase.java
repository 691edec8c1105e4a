package org.anshi.casefile;

import org.anshi.shared.CaseNumber;

/** One look at a case: as long as the stamp is the same, no room has anything else to tell of it, unless a date came meanwhile. */
public record StampedCase(CaseNumber number, String stamp) {}
