package org.anshi.journey.alarm;

import java.time.Instant;
import java.util.Date;
import org.anshi.promise.PromiseMoved;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the engine's timers and the tasks' dates when a promise moves, in the same transaction. */
@Component
class AlarmClock {
    private final AlarmPlan plan;
    private final TimersAndTasks found;
    private final CommandExecutor engine;

    AlarmClock(AlarmPlan plan, TimersAndTasks found, @Lazy CommandExecutor engine) {
        this.plan = plan;
        this.found = found;
        this.engine = engine;
    }

    @EventListener
    void on(PromiseMoved moved) {
        engine.execute((Command<Void>) context -> context.runWithoutAuthorization(() -> {
            found.timers(context, moved.caseNumber(), (process, element) -> isAlarmOf(process, element, moved.stage()))
                    .forEach(timer -> move(timer, moved));
            found.tasks(context, moved.caseNumber(), (process, element) -> isTaskOf(process, element, moved.stage()))
                    .forEach(task -> move(task, moved));
            return null;
        }));
    }

    private boolean isAlarmOf(String definition, String element, Stage stage) {
        return plan.alarm(definition, element)
                .filter(alarm -> alarm.stage() == stage)
                .isPresent();
    }

    private boolean isTaskOf(String definition, String element, Stage stage) {
        return plan.stageOfTask(definition, element).filter(one -> one == stage).isPresent();
    }

    private void move(TimerEntity timer, PromiseMoved moved) {
        plan.alarm(timer.getProcessDefinitionId(), TimersAndTasks.elementOf(timer))
                .ifPresent(alarm -> timer.setDuedate(Alarm.at(
                        switch (alarm.kind()) {
                            case AT_RISK -> moved.riskAt();
                            case MISSED -> moved.dueAt();
                            case CEILING -> moved.ceilingAt();
                        })));
    }

    private static void move(TaskEntity task, PromiseMoved moved) {
        task.setDueDate(date(moved.dueAt()));
        task.setFollowUpDate(date(moved.riskAt()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
