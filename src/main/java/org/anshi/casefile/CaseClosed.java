package org.anshi.casefile;

import org.anshi.shared.CaseNumber;

/** A case has come to its end; {@code status} is CLOSED or CANCELLED. */
public record CaseClosed(CaseNumber caseNumber, CaseStatus status) {}
