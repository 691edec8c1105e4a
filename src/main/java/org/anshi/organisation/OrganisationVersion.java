package org.anshi.organisation;

import java.time.Instant;

/**
 * An organisation as it was from one change to the next. {@code version} counts them from 1; {@code why} says what the change was for,
 * {@code changedBy} is a person's id, or null where the configuration began it.
 */
public record OrganisationVersion(
        Organisation organisation, int version, String why, String changedBy, Instant changedAt) {}
