package org.anshi.diagnosis;

import org.anshi.shared.CaseNumber;

/** The consumer of a case came to the end of a guided diagnosis. */
public record DiagnosisConcluded(CaseNumber caseNumber, String finding, boolean solved) {}
