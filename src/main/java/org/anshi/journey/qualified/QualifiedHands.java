package org.anshi.journey.qualified;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.staff.Qualifications;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Whoever claims a task, completes it or is given it by others has what it asks for, whatever their role: whichever way the task
 * comes to them. What the house itself does on behalf of nobody is left alone.
 */
@Component
@Order(4)
class QualifiedHands extends CommandInterceptor {
    /** A task on its way to somebody: whom, by whose will. */
    private record Passing(String taskId, String to) {}

    private final IdentityService identity;
    private final TaskService tasks;
    private final CommandExecutor engine;
    private final AskedOfTask asked;
    private final Qualifications qualifications;

    QualifiedHands(
            @Lazy IdentityService identity,
            @Lazy TaskService tasks,
            @Lazy CommandExecutor engine,
            AskedOfTask asked,
            @Lazy Qualifications qualifications) {
        this.identity = identity;
        this.tasks = tasks;
        this.engine = engine;
        this.asked = asked;
        this.qualifications = qualifications;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Whoever acts is asked for only where it matters: the engine runs commands before it can tell.
        if (Context.getCommandContext() == null && isAboutATask(command) && qualifications.areEnforced()) {
            Authentication who = identity.getCurrentAuthentication();
            if (who != null && who.getUserId() != null) {
                passing(command, who.getUserId()).ifPresent(passing -> mustBeQualified(passing, who.getUserId()));
            }
        }
        return next.execute(command);
    }

    private static boolean isAboutATask(Command<?> command) {
        return command instanceof ClaimTaskCmd
                || command instanceof CompleteTaskCmd
                || command instanceof SubmitTaskFormCmd
                || command instanceof DelegateTaskCmd
                || command instanceof AbstractAddIdentityLinkCmd
                || command instanceof SaveTaskCmd;
    }

    private static Optional<Passing> passing(Command<?> command, String actor) {
        // The engine's commands tell nobody what they carry.
        DirectFieldAccessor carried = new DirectFieldAccessor(command);
        if (command instanceof SaveTaskCmd) {
            Task saved = (Task) carried.getPropertyValue("task");
            return to(saved.getId(), saved.getAssignee());
        }
        String task = (String) carried.getPropertyValue("taskId");
        if (command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd) {
            return to(task, actor);
        }
        if (command instanceof AbstractAddIdentityLinkCmd
                && !IdentityLinkType.ASSIGNEE.equals(carried.getPropertyValue("type"))) {
            return Optional.empty();
        }
        return to(task, (String) carried.getPropertyValue("userId"));
    }

    /** A task that is put back goes to nobody. */
    private static Optional<Passing> to(String task, String person) {
        return task == null || person == null ? Optional.empty() : Optional.of(new Passing(task, person));
    }

    private void mustBeQualified(Passing passing, String actor) {
        objection(passing, actor).ifPresent(reason -> {
            throw new RestException(Status.FORBIDDEN, reason.zh() + " " + reason.en());
        });
    }

    /** Nothing when whoever asks may not see the task, which is then the engine's to say. */
    private Optional<Bilingual> objection(Passing passing, String actor) {
        Task task = tasks.createTaskQuery().taskId(passing.taskId()).singleResult();
        if (task == null) {
            return Optional.empty();
        }
        return engine.execute(context -> context.runWithoutAuthorization(() -> objection(task, passing.to(), actor)));
    }

    private Optional<Bilingual> objection(Task task, String person, String actor) {
        List<String> codes = asked.codes(task);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return person.equals(actor)
                ? qualifications.objectionTo(person, codes, asked.category(task))
                : qualifications.objectionToGiving(person, codes, asked.category(task));
    }
}
