package org.anshi.casefile;

import java.time.Instant;
import org.anshi.shared.OrganisationId;

/** An organisation that had, or has, to act in a case; {@code to} is null for the present one. */
public record Holder(OrganisationId organisation, Instant from, Instant to) {}
