package org.anshi.staff;

/**
 * What a supervisor enters about somebody, as it was typed: dates as {@code 2026-11-24}. A course wants a score, a certificate its
 * issuer; {@code validUntil} is asked for a certificate only and empty for one that never lapses.
 */
public record EnterQualification(
        String qualification, String category, String awardedOn, String score, String validUntil, String issuer) {}
