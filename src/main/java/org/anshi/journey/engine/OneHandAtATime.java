package org.anshi.journey.engine;

import java.util.Optional;
import org.anshi.casefile.CaseFiles;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever moves a case on, a clerk or an alarm, waits until the one before is done. An alarm beside a task moves that task
 * to another execution and back; a clerk who completes it in that moment would be told of an execution that is no more.
 * Inside the transaction, and before the engine has read anything of the case: it keeps what it has read.
 */
@Component
class OneHandAtATime extends CommandInterceptor {
    private static final String OF_TASK =
            """
            select case_execution.business_key_ from act_ru_task task
            join act_ru_execution case_execution on case_execution.id_ = task.proc_inst_id_ where task.id_ = ?""";
    private static final String OF_JOB =
            """
            select case_execution.business_key_ from act_ru_job job
            join act_ru_execution case_execution on case_execution.id_ = job.process_instance_id_ where job.id_ = ?""";

    private final JdbcClient database;
    private final CaseFiles cases;

    OneHandAtATime(@Lazy JdbcClient database, @Lazy CaseFiles cases) {
        this.database = database;
        this.cases = cases;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
            waitForCase(OF_TASK, command, "taskId");
        } else if (command instanceof ExecuteJobsCmd) {
            waitForCase(OF_JOB, command, "jobId");
        }
        return next.execute(command);
    }

    private void waitForCase(String question, Command<?> command, String field) {
        // The engine's commands tell nobody what they carry.
        Optional.ofNullable(new DirectFieldAccessor(command).getPropertyValue(field))
                .flatMap(id ->
                        database.sql(question).param(id).query(String.class).optional())
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new)
                .ifPresent(cases::lock);
    }
}
