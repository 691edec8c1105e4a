package org.anshi.journey.people;

import java.time.Clock;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.extension.keycloak.KeycloakConfiguration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The engine asks Keycloak for people and groups, by the community's identity provider. Its own plugin is left aside: it
 * would look up the administrators at start-up, and {@link StaffAccess} knows them without.
 */
@Component
@Profile("keycloak")
class KeycloakPeoplePlugin extends AbstractProcessEnginePlugin {
    /** The provider's own limit of 250 would hide people and groups of a larger house. */
    private static final int MOST_RESULTS = 10_000;

    private final KeycloakSettings settings;
    private final KeycloakReach reach;
    private final Clock clock;

    KeycloakPeoplePlugin(KeycloakSettings settings, KeycloakReach reach, Clock clock) {
        this.settings = settings;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        KeycloakConfiguration provider = new KeycloakConfiguration();
        provider.setKeycloakIssuerUrl(settings.internalIssuer());
        provider.setKeycloakAdminUrl(settings.adminUrl());
        provider.setClientId(settings.clientId());
        provider.setClientSecret(settings.clientSecret());
        provider.setUseUsernameAsCamundaUserId(true);
        provider.setUseGroupPathAsCamundaGroupId(true);
        provider.setMaxResultSize(MOST_RESULTS);
        engine.setIdentityProviderSessionFactory(new KeycloakPeople(provider, settings, reach, clock));
    }
}
