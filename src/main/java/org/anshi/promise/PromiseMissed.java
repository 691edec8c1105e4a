package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/** A promise was missed; {@code newDueAt} is when the consumer will hear from the lead with a new date. */
public record PromiseMissed(CaseNumber caseNumber, Stage stage, Instant dueAt, Instant newDueAt) {}
