package org.anshi.journey.visit;

import org.anshi.visit.Visit;
import org.anshi.visit.VisitorChanged;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody had taken to set out with is free for whoever goes instead. */
@Component
class TasksFollowTheVisitor {
    private final TaskService tasks;
    private final CommandExecutor engine;

    TasksFollowTheVisitor(@Lazy TaskService tasks, @Lazy CommandExecutor engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    @EventListener
    void on(VisitorChanged changed) {
        Visit before = changed.before();
        engine.execute((Command<Void>) context -> context.runWithoutAuthorization(() -> {
            tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(before.caseNumber().value())
                    .taskAssignee(before.technician())
                    .list()
                    .stream()
                    .filter(task ->
                            TaskOfVisit.isOutside(tasks.getIdentityLinksForTask(task.getId()), before.organisation()))
                    .forEach(task -> tasks.setAssignee(task.getId(), null));
            return null;
        }));
    }
}
