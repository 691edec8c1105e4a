package org.anshi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.anshi.identity.web.WrongPasswords.Guess;
import org.junit.jupiter.api.Test;

class WrongPasswordsTest {
    private static final Guess GUESS = new Guess("haibei-wang", "192.0.2.1");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T01:00:00Z"));
    private final InstantSource source = now::get;
    private final WrongPasswords wrongPasswords = new WrongPasswords(source.withZone(ZoneOffset.UTC));

    @Test
    void fiveWrongPasswordsAreForgivenTheSixthWaits() {
        guess(WrongPasswords.FREE_ATTEMPTS - 1);
        assertThat(wrongPasswords.mustWait(GUESS)).isFalse();
        guess(1);
        assertThat(wrongPasswords.mustWait(GUESS)).isTrue();

        now.updateAndGet(time -> time.plus(WrongPasswords.WAIT));
        assertThat(wrongPasswords.mustWait(GUESS)).isFalse();
    }

    @Test
    void theSameNameElsewhereIsNotKeptOut() {
        guess(WrongPasswords.FREE_ATTEMPTS);
        assertThat(wrongPasswords.mustWait(new Guess("haibei-wang", "192.0.2.2")))
                .isFalse();
        assertThat(wrongPasswords.mustWait(new Guess("haibei-li", "192.0.2.1"))).isFalse();
    }

    @Test
    void theRightPasswordEndsTheCount() {
        guess(WrongPasswords.FREE_ATTEMPTS);
        wrongPasswords.forget(GUESS);
        assertThat(wrongPasswords.mustWait(GUESS)).isFalse();
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++) {
            wrongPasswords.another(GUESS);
        }
    }
}
