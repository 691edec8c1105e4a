package org.anshi.journey.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverAccepted;
import org.anshi.handover.HandOverReturned;
import org.anshi.journey.people.OrganisationGroups;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tasks an organisation has with a case go to whoever takes over, with their dates, and back to the lead when nobody does. What
 * a supervisor answers for (a promise missed, a case that bounced) is theirs and moves to nobody.
 */
@Component
public class WorkInHand {
    private static final String SUPERVISOR = ".supervisor";

    private final TaskService tasks;
    private final AuthorizationService grants;
    private final CommandExecutor engine;
    private final RepositoryService models;
    private final RuntimeService running;
    private final OrganisationGroups groups;
    private final CaseFiles cases;

    private record Piece(Task task, String group) {}

    WorkInHand(
            @Lazy TaskService tasks,
            @Lazy AuthorizationService grants,
            @Lazy CommandExecutor engine,
            @Lazy RepositoryService models,
            @Lazy RuntimeService running,
            OrganisationGroups groups,
            CaseFiles cases) {
        this.tasks = tasks;
        this.grants = grants;
        this.engine = engine;
        this.models = models;
        this.running = running;
        this.groups = groups;
        this.cases = cases;
    }

    /** @throws Refused INVALID when the holder has no such work in hand */
    String nameOf(HandOver offered) {
        return asTheHouse(() -> piece(offered))
                .map(piece -> piece.task().getName())
                .orElseThrow(() -> {
                    Bilingual reason = new Bilingual("负责方手上没有这项工作", "The holder has no such work in hand");
                    return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault("work", reason)));
                });
    }

    @EventListener
    void on(HandOverAccepted acceptance) {
        HandOver accepted = acceptance.handOver();
        asTheHouse(() -> {
            if (accepted.isWhole()) {
                moveAll(accepted.caseNumber(), accepted.from(), accepted.to());
            } else {
                move(piece(accepted).orElseThrow(WorkInHand::doneMeanwhile), accepted.to());
            }
            return null;
        });
    }

    @EventListener
    void on(HandOverReturned bounce) {
        HandOver returned = bounce.handOver();
        OrganisationId lead = cases.get(returned.caseNumber()).lead();
        if (returned.isWhole() && !returned.from().equals(lead)) {
            asTheHouse(() -> {
                moveAll(returned.caseNumber(), returned.from(), lead);
                return null;
            });
        }
    }

    /** All that an organisation has with a case, also what its supervisors answer for: it is out. How many tasks these were. */
    public int moveEverything(CaseNumber number, OrganisationId from, OrganisationId to) {
        return asTheHouse(() -> {
            List<Piece> all = all(number, from);
            all.forEach(piece -> move(piece, to));
            return all.size();
        });
    }

    /** The cases in which an organisation has something to do, also those that are over but for that. */
    public Set<CaseNumber> casesOf(OrganisationId organisation) {
        return asTheHouse(() -> {
            Set<String> instances = tasks
                    .createTaskQuery()
                    .taskCandidateGroupLike(organisation.value() + ".%")
                    .includeAssignedTasks()
                    .list()
                    .stream()
                    .map(Task::getProcessInstanceId)
                    .collect(Collectors.toSet());
            return instances.isEmpty()
                    ? Set.of()
                    : running.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                            .map(ProcessInstance::getBusinessKey)
                            .filter(CaseNumber::isOne)
                            .map(CaseNumber::new)
                            .collect(Collectors.toSet());
        });
    }

    /** What the diagram gives to this part, and the lead does meanwhile. */
    public void movePart(CaseNumber number, Party part, OrganisationId from, OrganisationId to) {
        asTheHouse(() -> {
            pieces(number, from).stream()
                    .filter(piece -> isOf(part, piece.task()))
                    .forEach(piece -> move(piece, to));
            return null;
        });
    }

    private boolean isOf(Party part, Task task) {
        UserTask drawn = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        String groups = drawn == null ? null : drawn.getCamundaCandidateGroups();
        return groups != null && groups.replace(" ", "").contains("assign.to(execution,'" + part.code() + "'");
    }

    private void moveAll(CaseNumber number, OrganisationId from, OrganisationId to) {
        pieces(number, from).forEach(piece -> move(piece, to));
    }

    private void move(Piece piece, OrganisationId to) {
        String id = piece.task().getId();
        String role = piece.group().substring(piece.group().lastIndexOf('.') + 1);
        if (piece.task().getAssignee() != null) {
            tasks.setAssignee(id, null);
        }
        tasks.deleteCandidateGroup(id, piece.group());
        // Whoever could work on it keeps that right otherwise.
        grants.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(id).list().stream()
                .map(Authorization::getId)
                .forEach(grants::deleteAuthorization);
        tasks.addCandidateGroup(id, groups.of(to, role));
    }

    private Optional<Piece> piece(HandOver of) {
        return pieces(of.caseNumber(), of.from()).stream()
                .filter(piece -> piece.task().getTaskDefinitionKey().equals(of.work()))
                .findFirst();
    }

    private List<Piece> pieces(CaseNumber number, OrganisationId of) {
        return all(number, of).stream()
                .filter(piece -> !piece.group().endsWith(SUPERVISOR))
                .toList();
    }

    private List<Piece> all(CaseNumber number, OrganisationId of) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .map(IdentityLink::getGroupId)
                        .filter(group -> group != null && group.startsWith(of.value() + "."))
                        .map(group -> new Piece(task, group)))
                .toList();
    }

    /** Whoever answers may see none of the tasks that move with it. */
    private <T> T asTheHouse(Supplier<T> work) {
        return engine.execute((Command<T>) context -> context.runWithoutAuthorization(work::get));
    }

    private static Refused doneMeanwhile() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual("这项工作已经办结，无需接手", "This work was done meanwhile; there is nothing to take over"));
    }
}
