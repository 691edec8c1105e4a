package org.anshi.promise.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.anshi.promise.calendar.Reckoning;

/** Time allowed from a moment on, counted in one way, standing still while paused. */
record Track(Instant from, Duration allowed, Reckoning reckoning, List<Interval> pauses) {
    /** When this share of the time allowed has run; null while a pause keeps it from being known. */
    Instant at(int percent) {
        return walk(percent, false);
    }

    /** As {@link #at} if the present pause ended as soon as it began. */
    Instant atIfResumedAtOnce(int percent) {
        return walk(percent, true);
    }

    /** What was left when the present pause began. */
    Duration left() {
        Duration left = allowed;
        Instant running = from;
        for (Interval pause : pauses) {
            left = left.minus(reckoning.between(running, pause.from()));
            running = pause.to();
            if (running == null) {
                return left;
            }
        }
        return left;
    }

    private Instant walk(int percent, boolean resumedAtOnce) {
        Duration left = Duration.ofMillis(allowed.toMillis() * percent / 100);
        Instant running = from;
        for (Interval pause : pauses) {
            Duration ran = reckoning.between(running, pause.from());
            if (ran.compareTo(left) >= 0) {
                break;
            }
            if (pause.to() == null && !resumedAtOnce) {
                return null;
            }
            left = left.minus(ran);
            running = pause.to() == null ? pause.from() : pause.to();
        }
        return reckoning.add(running, left).truncatedTo(ChronoUnit.MILLIS);
    }
}
