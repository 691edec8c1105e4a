package org.anshi.journey.people;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.anshi.identity.PersonName;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.extension.keycloak.CacheableKeycloakUserQuery;
import org.camunda.bpm.extension.keycloak.KeycloakConfiguration;
import org.camunda.bpm.extension.keycloak.KeycloakIdentityProviderFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The engine's way to Keycloak's people: with an answer while Keycloak is away, without endless waiting, names as people say them. */
class KeycloakPeople extends KeycloakIdentityProviderFactory {
    KeycloakPeople(KeycloakConfiguration provider, KeycloakSettings settings, KeycloakReach reach, Clock clock) {
        super(provider, List.of());
        setUserQueryCache(new WithNames(settings, reach, clock));
        setGroupQueryCache(new LastKnown<>(settings.followWithin(), reach, clock));
        if (restTemplate.getRequestFactory() instanceof HttpComponentsClientHttpRequestFactory requests) {
            requests.setConnectTimeout(settings.connectWithin());
            requests.setReadTimeout(settings.answerWithin());
        }
    }

    private static class WithNames extends LastKnown<CacheableKeycloakUserQuery, List<User>> {
        WithNames(KeycloakSettings settings, KeycloakReach reach, Clock clock) {
            super(settings.followWithin(), reach, clock);
        }

        @Override
        public List<User> getOrCompute(
                CacheableKeycloakUserQuery question, Function<CacheableKeycloakUserQuery, List<User>> keycloak) {
            return super.getOrCompute(question, asked -> keycloak.apply(asked).stream()
                    .map(WithNames::asTheEngineShowsIt)
                    .toList());
        }

        private static User asTheEngineShowsIt(User user) {
            User shown = new UserEntity(user.getId());
            shown.setEmail(user.getEmail());
            EngineName.of(new PersonName(user.getFirstName(), user.getLastName()))
                    .give(shown);
            return shown;
        }
    }
}
