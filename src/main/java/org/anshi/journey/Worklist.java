package org.anshi.journey;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The tasks people have with a case. */
@Service
public class Worklist {
    /** {@code element} is where the task stands in its diagram. */
    public record OpenTask(String id, String name, String group, String assignee, Instant due, String element) {}

    private final TaskService tasks;

    Worklist(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** Soonest due first. */
    public List<OpenTask> tasksOf(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).orderByDueDate().asc().list().stream()
                .map(this::open)
                .toList();
    }

    private OpenTask open(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElse(null);
        return new OpenTask(
                task.getId(),
                task.getName(),
                group,
                task.getAssignee(),
                instant(task.getDueDate()),
                task.getTaskDefinitionKey());
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
