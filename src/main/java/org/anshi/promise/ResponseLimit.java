package org.anshi.promise;

/**
 * One row of {@code response-limits.dmn}. {@code ceiling*} is the legal ceiling (0 and null: none; 0 and agreed: the agreed date itself),
 * {@code partsCeilingDays} replaces it while parts are awaited and stands beside it afterwards (0: it stays), counted in calendar
 * days from hand-in.
 * {@code rule} names deployment, table and row, so that a date can be explained for ever.
 */
public record ResponseLimit(
        int amount,
        LimitUnit unit,
        int warnAtPercent,
        int ceilingAmount,
        LimitUnit ceilingUnit,
        int partsCeilingDays,
        int recoveryHours,
        String source,
        String rule) {}
