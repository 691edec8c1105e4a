package org.anshi.intake;

import org.anshi.shared.CaseNumber;

/** Sends a one-time code to the phone of a case's consumer; filled by the room that talks to people. */
public interface CodeSender {
    void sendLookupCode(CaseNumber caseNumber, String code);
}
