package org.anshi.journey.visit;

import java.util.Collection;
import java.util.Optional;
import org.anshi.journey.qualified.AskedOfVisit;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The case a task is about, for whoever may see that task; what they may not see is the engine's to refuse. */
@Component
class TaskOfVisit {
    private final TaskService tasks;
    private final RuntimeService running;
    private final CommandExecutor engine;

    TaskOfVisit(@Lazy TaskService tasks, @Lazy RuntimeService running, @Lazy CommandExecutor engine) {
        this.tasks = tasks;
        this.running = running;
        this.engine = engine;
    }

    Optional<Task> find(String taskId) {
        return Optional.ofNullable(taskId)
                .map(id -> tasks.createTaskQuery().taskId(id).singleResult());
    }

    /**
     * Whether it is done at the consumer's and not at the organisation's desk.
     *
     * @param links whose task it is
     */
    static boolean isOutside(Collection<? extends IdentityLink> links, OrganisationId organisation) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .anyMatch(link -> link.getGroupId().startsWith(organisation.value() + ".")
                        && !AskedOfVisit.isOfTheDesk(link.getGroupId()));
    }

    Optional<CaseNumber> caseOf(Task task) {
        ProcessInstance instance =
                engine.execute(context -> context.runWithoutAuthorization(() -> running.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()));
        return Optional.ofNullable(instance)
                .map(ProcessInstance::getBusinessKey)
                .filter(CaseNumber::isOne)
                .map(CaseNumber::new);
    }
}
