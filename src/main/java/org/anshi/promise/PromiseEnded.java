package org.anshi.promise;

import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/** A promise was met, met late or waived. */
public record PromiseEnded(CaseNumber caseNumber, Stage stage, PromiseState state) {}
