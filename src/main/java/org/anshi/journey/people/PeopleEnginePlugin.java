package org.anshi.journey.people;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/** How the engine treats people: what their ids look like, and what membership in a candidate group allows. */
@Component
class PeopleEnginePlugin extends AbstractProcessEnginePlugin {
    /** Such as {@code huadong-repair.technician}; never a slash, which breaks the paths of the REST API. */
    private static final String IDS = "[a-zA-Z0-9._@-]+";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setUserResourceWhitelistPattern(IDS);
        engine.setGroupResourceWhitelistPattern(IDS);
        // Claim and complete, but neither move a due date nor hand a task to another organisation.
        engine.setDefaultUserPermissionNameForTask("TASK_WORK");
        engine.setResourceAuthorizationProvider(new StaffPermissions());
        engine.setCommandCheckers(List.of(new TenantCommandChecker(), new HandingBack()));
        // Strangers must not be able to keep a clerk out by guessing: the sign-in itself slows down those who guess.
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setLoginDelayBase(0);
    }
}
