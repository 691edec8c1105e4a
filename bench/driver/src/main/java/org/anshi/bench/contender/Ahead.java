package org.anshi.bench.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moments far enough ahead that everything is set by then. */
final class Ahead {
    private static final Duration AT_LEAST = Duration.ofSeconds(4);
    private static final int SET_IN_A_SECOND = 400;

    private Ahead() {}

    static List<Instant> of(List<Duration> after) {
        Instant begin = Instant.now()
                .plus(AT_LEAST)
                .plusSeconds(after.size() / SET_IN_A_SECOND)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        return after.stream().map(begin::plus).toList();
    }

    static List<Instant> still(List<Instant> moments) {
        if (moments.get(0).isBefore(Instant.now())) {
            throw new IllegalStateException("It took too long to set " + moments.size() + " deadlines");
        }
        return moments;
    }
}
