package org.anshi.journey.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * The engine reads who has any permission at all before it asks what somebody may do, to leave out groups without one: of no account for
 * the answer, but a look at the permissions of all open tasks with every command of staff.
 */
class GroupsAsTheyAre implements SessionFactory {
    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new AuthorizationManager() {
            @Override
            public List<String> filterAuthenticatedGroupIds(List<String> groups) {
                return groups == null ? List.of() : new ArrayList<>(groups);
            }
        };
    }
}
