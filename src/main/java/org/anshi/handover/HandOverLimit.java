package org.anshi.handover;

/** One row of {@code hand-over-limits.dmn}: working hours of the receiver to answer in, and after which share of them they are warned. */
public record HandOverLimit(int workingHours, int warnAtPercent, String source, String rule) {
    public HandOverLimit {
        if (workingHours < 1 || warnAtPercent < 1 || warnAtPercent > 100) {
            throw new IllegalArgumentException(
                    "Not a limit: " + workingHours + " working hours, warned at " + warnAtPercent + "%");
        }
    }
}
