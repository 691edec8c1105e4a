package org.anshi.journey.people;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;

import java.util.Arrays;
import org.anshi.identity.PeopleKnown;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine, written once at start-up. Tasks are not mentioned: a candidate group is allowed to
 * work on a task from the moment the task is offered to it, and on no other.
 */
@Component
class StaffAccess {
    private static final String ADMINISTRATORS = "camunda-admin";

    private final EngineGrants grants;

    StaffAccess(EngineGrants grants) {
        this.grants = grants;
    }

    @EventListener
    void on(PeopleKnown people) {
        Arrays.stream(Resources.values()).forEach(resource -> grants.allow(ADMINISTRATORS, resource, "*", ALL));
        grants.allowEverybody(Resources.PROCESS_DEFINITION, "*", READ);
        people.groups().stream().filter(group -> group.contains(".")).forEach(this::openTasklist);
        people.groups().stream().filter(group -> group.endsWith(".analyst")).forEach(this::openCockpit);
    }

    private void openTasklist(String group) {
        grants.allow(group, Resources.APPLICATION, "tasklist", ACCESS);
    }

    /** Analysts look at how models run, over all organisations; the engine knows no consumer, so there is nothing to hide. */
    private void openCockpit(String analysts) {
        grants.allow(analysts, Resources.APPLICATION, "cockpit", ACCESS);
        grants.allow(
                analysts,
                Resources.PROCESS_DEFINITION,
                "*",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY);
        grants.allow(analysts, Resources.DECISION_DEFINITION, "*", READ, Permissions.READ_HISTORY);
        grants.allow(analysts, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", READ);
        grants.allow(analysts, Resources.DEPLOYMENT, "*", READ);
    }
}
