package org.anshi.visit;

import java.time.Duration;
import java.time.Instant;

/** From when and for how long. */
public record Slot(Instant start, Duration length) {
    public Slot {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("A slot takes some time");
        }
    }

    public static Slot between(Instant start, Instant end) {
        return new Slot(start, Duration.between(start, end));
    }

    public Instant end() {
        return start.plus(length);
    }

    boolean covers(Slot other) {
        return !other.start().isBefore(start) && !other.end().isAfter(end());
    }

    /** Nobody can do both when it takes this long to get from one to the other. */
    boolean clashesWith(Slot other, Duration travel) {
        return start.isBefore(other.end().plus(travel)) && other.start().isBefore(end().plus(travel));
    }
}
