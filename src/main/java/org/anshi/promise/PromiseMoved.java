package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/** The dates of an open promise changed; the engine's alarms and the tasks' dates follow in the same transaction. Null: none for now. */
public record PromiseMoved(CaseNumber caseNumber, Stage stage, Instant riskAt, Instant dueAt, Instant ceilingAt) {}
