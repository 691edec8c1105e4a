package org.anshi.evaluation;

import org.anshi.shared.CaseNumber;

/** A consumer has said how it went, from 1 to 5. */
public record CaseEvaluated(CaseNumber caseNumber, int rating) {}
