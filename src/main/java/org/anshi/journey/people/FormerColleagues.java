package org.anshi.journey.people;

import java.util.List;
import org.anshi.identity.Person;
import org.anshi.identity.PersonSeen;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was moved leaves the tasks they had taken to the colleagues of the group, and sees them no more. */
@Component
class FormerColleagues {
    private static final Logger log = LoggerFactory.getLogger(FormerColleagues.class);

    private final TaskService tasks;
    private final AuthorizationService grants;
    private final CommandExecutor engine;

    FormerColleagues(@Lazy TaskService tasks, @Lazy AuthorizationService grants, @Lazy CommandExecutor engine) {
        this.tasks = tasks;
        this.grants = grants;
        this.engine = engine;
    }

    @EventListener
    void on(PersonSeen seen) {
        Person person = seen.person();
        if (!person.isAdministrator()) {
            engine.execute((Command<Void>) context -> context.runWithoutAuthorization(() -> {
                tasks.createTaskQuery().taskAssignee(person.id()).list().stream()
                        .filter(task -> isNoLongerTheirs(task, person))
                        .forEach(task -> putBack(task, person));
                return null;
            }));
        }
    }

    private boolean isNoLongerTheirs(Task task, Person person) {
        List<String> offeredTo = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        return !offeredTo.isEmpty() && offeredTo.stream().noneMatch(person.groups()::contains);
    }

    private void putBack(Task task, Person person) {
        tasks.setAssignee(task.getId(), null);
        // Whoever had taken it keeps the right to it otherwise.
        grants
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .userIdIn(person.id())
                .list()
                .stream()
                .map(Authorization::getId)
                .forEach(grants::deleteAuthorization);
        log.info("{} was moved; task {} is open to the group again", person.id(), task.getId());
    }
}
