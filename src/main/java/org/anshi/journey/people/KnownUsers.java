package org.anshi.journey.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.PersonName;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.extension.keycloak.CacheableKeycloakUserQuery;

/** People as the engine shows them. While Keycloak is away, whoever was named in any answer is still known by id. */
class KnownUsers extends LastKnown<CacheableKeycloakUserQuery, List<User>> {
    private static final int REMEMBERED = 10_000;

    private final Cache<String, User> byId =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    KnownUsers(Duration fresh, KeycloakReach reach, Clock clock) {
        super(fresh, reach, clock);
    }

    @Override
    public List<User> getOrCompute(
            CacheableKeycloakUserQuery question, Function<CacheableKeycloakUserQuery, List<User>> keycloak) {
        return super.getOrCompute(question, asked -> keycloak.apply(asked).stream()
                .map(this::asTheEngineShowsIt)
                .toList());
    }

    private User asTheEngineShowsIt(User user) {
        User shown = new UserEntity(user.getId());
        shown.setEmail(user.getEmail());
        EngineName.of(new PersonName(user.getFirstName(), user.getLastName())).give(shown);
        byId.put(shown.getId(), shown);
        return shown;
    }

    @Override
    List<User> neverAsked(CacheableKeycloakUserQuery question) {
        Stream<String> ids = question.getIds() == null ? Stream.of() : Stream.of(question.getIds());
        return Stream.concat(Stream.ofNullable(question.getId()), ids)
                .distinct()
                .map(byId::getIfPresent)
                .filter(Objects::nonNull)
                .toList();
    }
}
