package org.anshi.journey.alarm;

import java.time.Clock;
import java.time.Instant;
import org.anshi.promise.PromiseEnded;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseMoved;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the wait for a time given after a breach in step with it: it moves when that time moves, and is over as soon as the
 * stage is done, so that no recovery outlives what it recovers.
 */
@Component
class NewTimes {
    private final AlarmPlan plan;
    private final PromiseKeeper promises;
    private final CommandExecutor engine;
    private final TimersAndTasks found;
    private final Clock clock;

    NewTimes(AlarmPlan plan, PromiseKeeper promises, @Lazy CommandExecutor engine, TimersAndTasks found, Clock clock) {
        this.plan = plan;
        this.promises = promises;
        this.engine = engine;
        this.found = found;
        this.clock = clock;
    }

    @EventListener
    void on(PromiseMoved moved) {
        promises.find(moved.caseNumber(), moved.stage())
                .map(PromiseView::awaitedAt)
                .ifPresent(time -> set(moved.caseNumber(), moved.stage(), time));
    }

    @EventListener
    void on(PromiseEnded ended) {
        set(ended.caseNumber(), ended.stage(), clock.instant());
    }

    private void set(CaseNumber number, Stage stage, Instant time) {
        engine.execute((Command<Void>) context -> context.runWithoutAuthorization(() -> {
            found.timersOfCalled(context, number, stage, plan::isNewTime)
                    .forEach(timer -> timer.setDuedate(Alarm.at(time)));
            return null;
        }));
    }
}
