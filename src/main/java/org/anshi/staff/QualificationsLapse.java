package org.anshi.staff;

import java.util.List;
import org.anshi.shared.OrganisationId;

/** These qualifications of an organisation's staff have come into the time in which they should be renewed. Told once each. */
public record QualificationsLapse(OrganisationId organisation, List<Lapsing> lapsing) {}
