package org.anshi.journey.people;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.extension.keycloak.CacheableKeycloakGroupQuery;
import org.camunda.bpm.extension.keycloak.KeycloakConfiguration;
import org.camunda.bpm.extension.keycloak.KeycloakIdentityProviderFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** The engine's way to Keycloak's people: with an answer while Keycloak is away and without endless waiting. */
class KeycloakPeople extends KeycloakIdentityProviderFactory {
    KeycloakPeople(KeycloakConfiguration provider, KeycloakSettings settings, KeycloakReach reach, Clock clock) {
        super(provider, List.of());
        setUserQueryCache(new KnownUsers(settings.followWithin(), reach, clock));
        setGroupQueryCache(new KnownGroups(settings.followWithin(), reach, clock));
        restTemplate.setRequestFactory(inTime(settings));
    }

    /** The provider's own client waits for minutes. */
    private static ClientHttpRequestFactory inTime(KeycloakSettings settings) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(settings.connectWithin()).build());
        requests.setReadTimeout(settings.answerWithin());
        return requests;
    }

    private static class KnownGroups extends LastKnown<CacheableKeycloakGroupQuery, List<Group>> {
        KnownGroups(Duration fresh, KeycloakReach reach, Clock clock) {
            super(fresh, reach, clock);
        }

        @Override
        List<Group> neverAsked(CacheableKeycloakGroupQuery question) {
            return List.of();
        }
    }
}
