package org.anshi.journey.alarm;

import java.time.Instant;
import java.util.Optional;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * When a task is due: when the promise it serves is; and on the way to the consumer, when they were told that somebody comes, however
 * much longer the promise may run.
 */
@Component
public class TaskDates {
    private final Visits visits;

    TaskDates(@Lazy Visits visits) {
        this.visits = visits;
    }

    /** Null: none. */
    public Instant dueAt(CaseNumber number, PromiseView promise) {
        return dueAt(number, promise.stage(), promise.dueAt());
    }

    /** When whoever has the task should be reminded of it; null: never. */
    public Instant warnAt(CaseNumber number, PromiseView promise) {
        return warnAt(number, promise.stage(), promise.riskAt());
    }

    Instant dueAt(CaseNumber number, Stage stage, Instant promised) {
        return agreed(number, stage).map(visit -> visit.agreed().until()).orElse(promised);
    }

    Instant warnAt(CaseNumber number, Stage stage, Instant promised) {
        return agreed(number, stage)
                .map(visit -> visits.setOutFor(visit, visit.agreed().from()))
                .orElse(promised);
    }

    private Optional<Visit> agreed(CaseNumber number, Stage stage) {
        return stage == Stage.ARRIVAL ? visits.openOf(number).filter(Visit::isAgreed) : Optional.empty();
    }
}
