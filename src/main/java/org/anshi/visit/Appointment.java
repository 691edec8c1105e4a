package org.anshi.visit;

import java.time.Duration;
import java.util.List;
import org.anshi.shared.OrganisationId;

/**
 * Who comes, when and for how long. {@code needs}: the qualifications whoever comes has to have, by their codes; {@code confirmed}: the
 * consumer has agreed to the time, it is not only proposed.
 */
public record Appointment(
        OrganisationId organisation, AgreedTime time, Duration length, List<String> needs, boolean confirmed) {
    public Appointment {
        needs = List.copyOf(needs);
    }
}
