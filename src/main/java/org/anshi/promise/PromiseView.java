package org.anshi.promise;

import java.time.Instant;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;

/**
 * A promise as it stands now. {@code riskAt}, {@code dueAt} and {@code ceilingAt} are null while no date can be named
 * (not yet agreed, or paused). After a breach {@code answerBy} is by when the consumer hears of a new date, and once it was given,
 * {@code newDueAt} is that date; only one of them is there at a time.
 */
public record PromiseView(
        CaseNumber caseNumber,
        Stage stage,
        PromiseState state,
        Instant madeAt,
        Instant riskAt,
        Instant dueAt,
        Instant ceilingAt,
        Instant metAt,
        PauseReason pausedBecause,
        Instant answerBy,
        Instant newDueAt) {
    /** What the consumer waits for after a breach, the new date or the answer that gives it; null where neither is owed. */
    public Instant awaitedAt() {
        return newDueAt == null ? answerBy : newDueAt;
    }
}
