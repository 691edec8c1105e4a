package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/** A promise was missed; {@code answerBy} is by when the consumer hears from the lead with a new date, or null where one was given. */
public record PromiseMissed(CaseNumber caseNumber, Stage stage, Instant dueAt, Instant answerBy) {}
