package org.anshi.promise.calendar;

import java.time.Duration;
import java.time.Instant;

/** A way of counting time: all of it, or working time only. */
public interface Reckoning {
    /** Calendar time: every hour counts. */
    Reckoning PLAIN = new Reckoning() {
        @Override
        public Instant add(Instant from, Duration time) {
            return from.plus(time);
        }

        @Override
        public Duration between(Instant from, Instant to) {
            return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
        }
    };

    /** The first instant by which so much time has passed since {@code from}; {@code from} itself for none. */
    Instant add(Instant from, Duration time);

    /** The time that counts between two instants; none if they are in the wrong order. */
    Duration between(Instant from, Instant to);
}
