package org.anshi.visit;

import java.time.Duration;
import java.time.Instant;

/** What a consumer was told: a moment, or hours within which somebody comes. */
public record AgreedTime(Instant from, Instant until) {
    public AgreedTime {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("An agreed time ends before it begins: " + from + " " + until);
        }
    }

    public static AgreedTime at(Instant moment) {
        return new AgreedTime(moment, moment);
    }

    public boolean isMoment() {
        return from.equals(until);
    }

    /** The latest a visit of this length may begin, so that it is done within the hours where it can be. */
    public Instant latestStart(Duration length) {
        Instant latest = until.minus(length);
        return latest.isBefore(from) ? from : latest;
    }

    boolean allows(Slot slot) {
        return !slot.start().isBefore(from) && !slot.start().isAfter(latestStart(slot.length()));
    }
}
