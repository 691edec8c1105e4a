package org.anshi.promise.calendar;

import java.time.Duration;
import java.time.Instant;
import org.anshi.promise.LimitUnit;

/**
 * An amount of time in one of the units of the decision table. A working day is worth as many working hours as the
 * organisation is open on it (from opening to closing, or from 16:00 to 16:00 of the next); a calendar day ends at the same wall-clock time.
 */
public record Limit(int amount, LimitUnit unit) {
    public Limit {
        if (amount < 0 || unit == LimitUnit.AGREED_DATE) {
            throw new IllegalArgumentException("Not a time that can be counted: " + amount + " " + unit);
        }
    }

    /** @param text such as {@code 4 wh} */
    public static Limit parse(String text) {
        String[] parts = text.strip().split("\\s+");
        if (parts.length != 2 || !parts[0].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("Not a limit: '" + text + "'; it looks like 4 wh, 2 wd, 48 ch or 30 cd");
        }
        return new Limit(Integer.parseInt(parts[0]), LimitUnit.of(parts[1]));
    }

    /** How this unit is counted. */
    public Reckoning reckoning(WorkingHours hours) {
        return switch (unit) {
            case WORKING_HOURS, WORKING_DAYS -> hours;
            default -> Reckoning.PLAIN;
        };
    }

    /** How much time that is from then on, in this unit's own reckoning. */
    public Duration from(Instant start, WorkingHours hours) {
        return switch (unit) {
            case WORKING_HOURS, CALENDAR_HOURS -> Duration.ofHours(amount);
            case SECONDS -> Duration.ofSeconds(amount);
            case WORKING_DAYS -> hours.perDay().multipliedBy(amount);
            default ->
                Duration.between(
                        start, start.atZone(hours.zone()).plusDays(amount).toInstant());
        };
    }

    public Instant after(Instant start, WorkingHours hours) {
        return reckoning(hours).add(start, from(start, hours));
    }
}
