package org.anshi.journey.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.journey.work.RuleOfWork;
import org.anshi.journey.work.WorkOnTask;
import org.anshi.journey.work.WorkOnTask.Kind;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.stereotype.Component;

/**
 * Asks our rooms before the engine does what somebody wants with a task, whichever way they came. What they may not see is the
 * engine's to refuse, in its own words.
 */
@Component
class RulesOfWork extends CommandInterceptor {
    private final List<RuleOfWork> rules;
    private final EngineAtRest rest;

    RulesOfWork(List<RuleOfWork> rules, EngineAtRest rest) {
        this.rules = rules;
        this.rest = rest;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        Authentication who = context.getAuthentication();
        if (rest.isNow() && who != null && who.getUserId() != null && isAboutATask(command)) {
            work(command, context, who).ifPresent(work -> {
                mayDo(command, context, work.task());
                context.runWithoutAuthorization(() -> {
                    rules.forEach(rule -> rule.check(work));
                    return null;
                });
            });
        }
        return next.execute(command);
    }

    private static boolean isAboutATask(Command<?> command) {
        return isItsEnd(command)
                || command instanceof ClaimTaskCmd
                || command instanceof DelegateTaskCmd
                || command instanceof AbstractAddIdentityLinkCmd
                || command instanceof SaveTaskCmd;
    }

    private static boolean isItsEnd(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    private static Optional<WorkOnTask> work(Command<?> command, CommandContext context, Authentication who) {
        // The engine's commands tell nobody what they carry.
        DirectFieldAccessor carried = new DirectFieldAccessor(command);
        if (isItsEnd(command)) {
            return task(carried, context)
                    .map(task -> new WorkOnTask(Kind.DONE, task, who, who.getUserId(), answers(carried, command)));
        }
        if (command instanceof SaveTaskCmd) {
            return Optional.ofNullable((TaskEntity) carried.getPropertyValue("task"))
                    .filter(task -> task.getRevision() > 0)
                    .flatMap(task -> passed(Kind.GIVEN, task, who, task.getAssignee()));
        }
        if (command instanceof AbstractAddIdentityLinkCmd
                && !IdentityLinkType.ASSIGNEE.equals(carried.getPropertyValue("type"))) {
            return Optional.empty();
        }
        Kind kind = command instanceof ClaimTaskCmd ? Kind.CLAIMED : Kind.GIVEN;
        return task(carried, context)
                .flatMap(task -> passed(kind, task, who, (String) carried.getPropertyValue("userId")));
    }

    /** A task that is put back goes to nobody. */
    private static Optional<WorkOnTask> passed(Kind kind, TaskEntity task, Authentication who, String to) {
        return Optional.ofNullable(to).map(person -> new WorkOnTask(kind, task, who, person, Map.of()));
    }

    private static Optional<TaskEntity> task(DirectFieldAccessor carried, CommandContext context) {
        return Optional.ofNullable((String) carried.getPropertyValue("taskId"))
                .map(id -> context.getTaskManager().findTaskById(id));
    }

    @SuppressWarnings("unchecked") // The engine's own maps of names and values.
    private static Map<String, Object> answers(DirectFieldAccessor carried, Command<?> command) {
        Object answers = carried.getPropertyValue(command instanceof CompleteTaskCmd ? "variables" : "properties");
        return answers == null ? Map.of() : (Map<String, Object>) answers;
    }

    private static void mayDo(Command<?> command, CommandContext context, TaskEntity task) {
        for (CommandChecker checker : context.getProcessEngineConfiguration().getCommandCheckers()) {
            if (isItsEnd(command) || command instanceof ClaimTaskCmd) {
                checker.checkTaskWork(task);
            } else {
                checker.checkTaskAssign(task);
            }
        }
    }
}
