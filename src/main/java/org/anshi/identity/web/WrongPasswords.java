package org.anshi.identity.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for one name from one address, the sixth has to wait. Elsewhere the same
 * name goes on working, so that nobody can keep a colleague out.
 */
@Component
class WrongPasswords {
    static final int FREE_ATTEMPTS = 5;
    static final Duration WAIT = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Guess, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Guess, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    WrongPasswords(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(Guess guess) {
        Count count = counts.get(guess);
        return count != null
                && count.attempts() >= FREE_ATTEMPTS
                && clock.instant().isBefore(count.until());
    }

    synchronized void another(Guess guess) {
        int before = counts.containsKey(guess) ? counts.get(guess).attempts() : 0;
        counts.put(guess, new Count(before + 1, clock.instant().plus(WAIT)));
    }

    synchronized void forget(Guess guess) {
        counts.remove(guess);
    }

    /** A name tried from an address. */
    record Guess(String name, String address) {}

    private record Count(int attempts, Instant until) {}
}
