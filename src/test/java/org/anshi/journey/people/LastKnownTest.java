package org.anshi.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Function;
import org.anshi.TestClock;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.camunda.bpm.engine.impl.identity.IdentityProviderException;
import org.junit.jupiter.api.Test;

class LastKnownTest {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Function<String, String> AWAY = question -> {
        throw new IdentityProviderException("away");
    };

    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final KeycloakReach reach = new KeycloakReach(settings(), clock);
    private final LastKnown<String, String> answers = new LastKnown<>(FRESH, reach, clock) {
        @Override
        String neverAsked(String question) {
            return "nobody";
        }
    };

    @Test
    void anAnswerIsAskedForAgainOnceItIsNoLongerFresh() {
        assertThat(answers.getOrCompute("who", question -> "wang")).isEqualTo("wang");
        assertThat(answers.getOrCompute("who", question -> "li")).isEqualTo("wang");

        clock.advance(FRESH);

        assertThat(answers.getOrCompute("who", question -> "li")).isEqualTo("li");
    }

    @Test
    void whileKeycloakIsAwayItsLastWordHoldsHoweverOldItIs() {
        answers.getOrCompute("who", question -> "wang");
        clock.advance(Duration.ofDays(3));

        assertThat(answers.getOrCompute("who", AWAY)).isEqualTo("wang");
        assertThat(reach.isSilent()).isTrue();
        assertThat(answers.getOrCompute("who", question -> "not asked so soon")).isEqualTo("wang");
    }

    @Test
    void itIsAskedAgainAfterAWhile() {
        answers.getOrCompute("who", question -> "wang");
        clock.advance(FRESH);
        answers.getOrCompute("who", AWAY);

        clock.advance(Duration.ofSeconds(5));

        assertThat(answers.getOrCompute("who", question -> "li")).isEqualTo("li");
        assertThat(reach.isSilent()).isFalse();
    }

    @Test
    void whatWasNeverAskedIsAnsweredByWhatElseIsKnownAndNotKept() {
        assertThat(answers.getOrCompute("who", AWAY)).isEqualTo("nobody");
        clock.advance(Duration.ofSeconds(5));
        assertThat(answers.getOrCompute("who", question -> "wang")).isEqualTo("wang");
    }

    private static KeycloakSettings settings() {
        return new KeycloakSettings(
                "http://localhost:9",
                "",
                "anshi",
                "anshi",
                "secret",
                "anshi-api",
                FRESH,
                Duration.ofHours(8),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
