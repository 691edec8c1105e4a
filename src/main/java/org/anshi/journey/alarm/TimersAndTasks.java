package org.anshi.journey.alarm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The timers and tasks of a case in all its processes, loaded only where their element is the one looked for. Those made earlier in
 * the same engine command are not in the database yet, so the command's own memory is looked at too.
 */
@Component
class TimersAndTasks {
    private static final String TIMERS =
            """
            select timer.id_, timer.process_def_id_, timer.handler_cfg_ from act_ru_job timer
            join act_ru_execution case_execution on case_execution.id_ = timer.process_instance_id_
            where case_execution.business_key_ = ? and timer.type_ = 'timer'""";
    private static final String TASKS =
            """
            select task.id_, task.proc_def_id_, task.task_def_key_ from act_ru_task task
            join act_ru_execution case_execution on case_execution.id_ = task.proc_inst_id_
            where case_execution.business_key_ = ?""";
    private static final String OF_STAGE =
            """
             and exists (select 1 from act_ru_variable stage where stage.proc_inst_id_ = case_execution.id_
                and stage.name_ = 'stage' and stage.text_ = ?)""";

    private static final TimerEventJobHandler WRITTEN = new TimerExecuteNestedActivityJobHandler();

    /** @param element of its diagram */
    private record Found(String id, String definition, String element) {}

    private final JdbcClient database;

    TimersAndTasks(@Lazy JdbcClient database) {
        this.database = database;
    }

    static String elementOf(TimerEntity timer) {
        return ((TimerJobConfiguration) timer.getJobHandlerConfiguration()).getTimerElementKey();
    }

    /** @param configuration of the timer, as the engine stores it */
    static String elementIn(String configuration) {
        return WRITTEN.newConfiguration(configuration).getTimerElementKey();
    }

    /** @param wanted by the id of the process definition and the element */
    Stream<TimerEntity> timers(CommandContext context, CaseNumber number, BiPredicate<String, String> wanted) {
        Stream<TimerEntity> made = context.getDbEntityManager().getCachedEntitiesByType(TimerEntity.class).stream()
                .filter(timer -> timer.getExecution() != null
                        && number.value().equals(timer.getExecution().getProcessBusinessKey())
                        && wanted.test(timer.getProcessDefinitionId(), elementOf(timer)));
        return once(timers(context, find(TIMERS, number.value()), wanted), made);
    }

    /** Of the processes that were called for this stage. */
    Stream<TimerEntity> timersOfCalled(
            CommandContext context, CaseNumber number, Stage stage, BiPredicate<String, String> wanted) {
        return timers(context, find(TIMERS + OF_STAGE, number.value(), stage.code()), wanted);
    }

    private static Stream<TimerEntity> timers(
            CommandContext context, List<Found> found, BiPredicate<String, String> wanted) {
        return found.stream()
                .filter(timer -> wanted.test(timer.definition(), elementIn(timer.element())))
                .map(timer -> (TimerEntity) context.getJobManager().findJobById(timer.id()));
    }

    Stream<TaskEntity> tasks(CommandContext context, CaseNumber number, BiPredicate<String, String> wanted) {
        Stream<TaskEntity> stored = find(TASKS, number.value()).stream()
                .filter(task -> wanted.test(task.definition(), task.element()))
                .map(task -> context.getTaskManager().findTaskById(task.id()));
        Stream<TaskEntity> made = context.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> task.getExecution() != null
                        && number.value().equals(task.getExecution().getProcessBusinessKey())
                        && wanted.test(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
        return once(stored, made);
    }

    private List<Found> find(String question, Object... about) {
        return database.sql(question)
                .params(about)
                .query((row, n) -> new Found(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static <E extends DbEntity> Stream<E> once(Stream<E> stored, Stream<E> made) {
        Map<String, E> byId = new LinkedHashMap<>();
        Stream.concat(stored, made).forEach(entity -> byId.put(entity.getId(), entity));
        return byId.values().stream();
    }
}
