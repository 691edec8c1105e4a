package org.anshi.bench.contender;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** Moments far enough ahead that everything is set before the first of them. */
final class Ahead {
    private static final Duration AT_LEAST = Duration.ofSeconds(4);
    private static final Duration REACHED_EVERYBODY = Duration.ofSeconds(1);
    private static final int SET_IN_A_SECOND = 500;
    private static final int MOST_TRIES = 6;

    private Ahead() {}

    /** Tries again, further ahead, when it took too long; in vain nothing was written. */
    static List<Instant> set(
            Database database, List<Duration> after, Function<List<Instant>, List<Database.Order>> orders) {
        Duration ahead = AT_LEAST.plusSeconds(after.size() / SET_IN_A_SECOND);
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Instant begin = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
            List<Instant> moments = after.stream().map(begin::plus).toList();
            if (database.writeBefore(moments.get(0).minus(REACHED_EVERYBODY), orders.apply(moments))) {
                return moments;
            }
            ahead = ahead.multipliedBy(2);
        }
        throw new IllegalStateException("It takes too long to set " + after.size() + " deadlines");
    }
}
