package org.anshi.journey.people;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** The engine's usual permissions, but people come from the realm file: they read their own account and do not change it. */
class StaffPermissions extends DefaultAuthorizationProvider {
    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {createGrantAuthorization(user.getId())};
    }

    private AuthorizationEntity createGrantAuthorization(String userId) {
        return createAuthorization(userId, null, Resources.USER, userId, Permissions.READ);
    }
}
