package org.anshi.journey.alarm;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.promise.PromiseMoved;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves the engine's timers and the tasks' dates when a promise moves, in the same transaction. Timers made earlier in
 * the same engine command are not in the database yet, so the command's own cache is looked at too.
 */
@Component
class AlarmClock {
    private final AlarmPlan plan;
    private final CommandExecutor engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    AlarmClock(
            AlarmPlan plan,
            @Lazy CommandExecutor engine,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks) {
        this.plan = plan;
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    @EventListener
    void on(PromiseMoved moved) {
        engine.execute((Command<Void>) context -> context.runWithoutAuthorization(() -> {
            List<String> instances = instancesOf(moved.caseNumber());
            timers(context, moved.caseNumber(), instances).forEach(timer -> move(timer, moved));
            tasks(context, moved.caseNumber(), instances).forEach(task -> move(task, moved));
            return null;
        }));
    }

    private void move(TimerEntity timer, PromiseMoved moved) {
        plan.alarm(timer.getProcessDefinitionId(), timer.getActivityId())
                .filter(alarm -> alarm.stage() == moved.stage())
                .ifPresent(alarm -> timer.setDuedate(Alarm.at(
                        switch (alarm.kind()) {
                            case AT_RISK -> moved.riskAt();
                            case MISSED -> moved.dueAt();
                            case CEILING -> moved.ceilingAt();
                        })));
    }

    private void move(TaskEntity task, PromiseMoved moved) {
        plan.stageOfTask(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .filter(stage -> stage == moved.stage())
                .ifPresent(stage -> {
                    task.setDueDate(date(moved.dueAt()));
                    task.setFollowUpDate(date(moved.riskAt()));
                });
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private List<String> instancesOf(CaseNumber number) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private Stream<TimerEntity> timers(CommandContext context, CaseNumber number, List<String> instances) {
        Stream<TimerEntity> stored = instances.stream()
                .flatMap(id -> management.createJobQuery().processInstanceId(id).timers().list().stream())
                .map(TimerEntity.class::cast);
        Stream<TimerEntity> made = context.getDbEntityManager().getCachedEntitiesByType(TimerEntity.class).stream()
                .filter(timer -> timer.getExecution() != null
                        && number.value().equals(timer.getExecution().getProcessBusinessKey()));
        return once(stored, made);
    }

    private Stream<TaskEntity> tasks(CommandContext context, CaseNumber number, List<String> instances) {
        Stream<TaskEntity> stored = instances.stream()
                .flatMap(id -> tasks.createTaskQuery().processInstanceId(id).list().stream())
                .map(TaskEntity.class::cast);
        Stream<TaskEntity> made = context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> task.getExecution() != null
                        && number.value().equals(task.getExecution().getProcessBusinessKey()));
        return once(stored, made);
    }

    private static <E extends DbEntity> Stream<E> once(Stream<E> stored, Stream<E> made) {
        Map<String, E> byId = new LinkedHashMap<>();
        Stream.concat(stored, made).forEach(entity -> byId.put(entity.getId(), entity));
        return byId.values().stream();
    }
}
