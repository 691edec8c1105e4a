package org.anshi.guidance;

import java.time.Duration;

/**
 * Where somebody stands in the line for a person.
 *
 * @param place 1: the next
 * @param expected how long it will take; null where nobody is there to answer
 */
public record Place(int place, Duration expected) {
    public boolean isAnybodyThere() {
        return expected != null;
    }

    /** As people are told: at least one. */
    public long minutes() {
        return Math.max(1, expected.plusSeconds(59).toMinutes());
    }
}
