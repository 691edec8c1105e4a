package org.anshi.journey;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
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
    private final RuntimeService processes;

    Worklist(@Lazy TaskService tasks, @Lazy RuntimeService processes) {
        this.tasks = tasks;
        this.processes = processes;
    }

    /** Soonest due first. */
    public List<OpenTask> tasksOf(CaseNumber number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).orderByDueDate().asc().list().stream()
                .map(this::open)
                .toList();
    }

    /** The case that an open task is about. */
    public Optional<CaseNumber> caseOf(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .map(Task::getProcessInstanceId)
                .map(instance -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getBusinessKey())
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new);
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
