package org.anshi.diagnosis;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing a product measured.
 *
 * @param metric what: {@code outlet-temperature}
 * @param unit as the product names it: {@code °C}; empty for a mere number
 */
public record Reading(Instant at, String metric, String unit, BigDecimal value) {}
