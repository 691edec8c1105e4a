package org.anshi.journey.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.anshi.identity.KeycloakReach;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.camunda.bpm.extension.keycloak.cache.QueryCache;
import org.springframework.web.client.RestClientException;

/**
 * Keycloak's answers, asked for anew once they are no longer fresh. While it is away, what it said last holds; what it was
 * never asked is answered by what else is known, at the least by nothing: a page without a name is better than no page.
 */
abstract class LastKnown<Q, A> implements QueryCache<Q, A> {
    private static final int REMEMBERED = 10_000;

    private final Cache<Q, Answer<A>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Duration fresh;
    private final KeycloakReach reach;
    private final Clock clock;

    private record Answer<A>(A words, Instant at) {}

    LastKnown(Duration fresh, KeycloakReach reach, Clock clock) {
        this.fresh = fresh;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public A getOrCompute(Q question, Function<Q, A> keycloak) {
        Answer<A> known = answers.getIfPresent(question);
        if (known != null && isFresh(known)) {
            return known.words();
        }
        if (reach.isSilent()) {
            return known == null ? neverAsked(question) : known.words();
        }
        try {
            A words = keycloak.apply(question);
            answers.put(question, new Answer<>(words, clock.instant()));
            reach.answered();
            return words;
        } catch (IdentityProviderException | RestClientException unanswered) {
            reach.wasSilent(unanswered);
            return known == null ? neverAsked(question) : known.words();
        }
    }

    abstract A neverAsked(Q question);

    private boolean isFresh(Answer<A> known) {
        return clock.instant().isBefore(known.at().plus(fresh));
    }

    @Override
    public void clear() {
        answers.invalidateAll();
    }
}
