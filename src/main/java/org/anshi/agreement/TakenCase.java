package org.anshi.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/** A case that a partner took, the version it was taken under, and the day on whose capacity it counts. */
public record TakenCase(
        CaseNumber caseNumber, OrganisationId partner, AgreementRef agreement, LocalDate day, Instant at, Way way) {
    /** How it came to the partner. */
    public enum Way {
        ASSIGNED,
        HANDED_OVER
    }
}
