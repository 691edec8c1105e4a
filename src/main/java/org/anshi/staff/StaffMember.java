package org.anshi.staff;

import java.time.Instant;
import java.time.LocalDate;
import org.anshi.shared.OrganisationId;

/** Somebody who works for an organisation, by user name; {@code leftOn} once they do no longer. */
public record StaffMember(
        String person, OrganisationId organisation, Instant enteredAt, String enteredBy, LocalDate leftOn) {
    public boolean isHere() {
        return leftOn == null;
    }
}
