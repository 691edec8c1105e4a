package org.anshi.casefile;

import org.anshi.shared.CaseNumber;

/** A case exists; its journey starts in the same transaction. */
public record CaseOpened(CaseNumber caseNumber, String journey) {}
