package org.anshi.journey.engine;

import jakarta.ws.rs.core.Response.Status;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a clerk does with a task, in Tasklist or by the REST API: a timer that fires meanwhile never costs them what they
 * entered, and when a colleague was faster they are told so.
 */
@Component
@Order(1)
class StaffCommands extends CommandInterceptor {
    private static final Bilingual GONE =
            new Bilingual("这项任务已办结或已撤回，没有再次提交；请刷新列表", "This task is done or withdrawn; nothing was entered twice");

    @Override
    public <T> T execute(Command<T> command) {
        if (!isAClerksWork(command)
                || Context.getCommandContext() != null
                || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        try {
            return Patience.untilDone(() -> next.execute(command));
        } catch (NullValueException noSuchTask) {
            throw refusal(Status.CONFLICT, GONE, noSuchTask);
        } catch (TaskAlreadyClaimedException taken) {
            throw refusal(
                    Status.CONFLICT,
                    new Bilingual(
                            "这项任务刚由 " + taken.getTaskAssignee() + " 认领",
                            taken.getTaskAssignee() + " has just claimed this task"),
                    taken);
        } catch (Refused tooCrowded) {
            throw refusal(Status.CONFLICT, tooCrowded.reason(), tooCrowded);
        }
    }

    /** Commands that keep nothing between two attempts; one that saves a task read earlier would only fail again. */
    static boolean isAClerksWork(Command<?> command) {
        return command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof ClaimTaskCmd
                || command instanceof AssignTaskCmd;
    }

    private static RestException refusal(Status status, Bilingual reason, RuntimeException cause) {
        return new RestException(status, cause, reason.zh() + " " + reason.en());
    }
}
