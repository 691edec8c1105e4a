package org.anshi.journey.alarm;

import java.time.Clock;
import java.time.Instant;
import org.anshi.promise.PromiseEnded;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseMoved;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
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
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Clock clock;

    NewTimes(
            AlarmPlan plan,
            PromiseKeeper promises,
            @Lazy CommandExecutor engine,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            Clock clock) {
        this.plan = plan;
        this.promises = promises;
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
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
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .variableValueEquals("stage", stage.code())
                    .list()
                    .forEach(recovery ->
                            management.createJobQuery().processInstanceId(recovery.getId()).timers().list().stream()
                                    .filter(this::isNewTime)
                                    .forEach(job -> ((TimerEntity) job).setDuedate(Alarm.at(time))));
            return null;
        }));
    }

    private boolean isNewTime(Job job) {
        return plan.isNewTime(job.getProcessDefinitionId(), ((TimerEntity) job).getActivityId());
    }
}
