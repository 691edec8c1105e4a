package org.anshi.promise.ledger;

import java.time.Instant;
import org.anshi.organisation.OpeningHours;
import org.anshi.promise.ResponseLimit;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/**
 * What was promised, under the limit, the opening hours and the calendar as they were at that moment.
 *
 * @param requestedAt when the consumer asked, which some legal ceilings count from; null in promises made before it was kept
 */
public record PromiseTerms(
        CaseNumber caseNumber,
        Stage stage,
        Instant madeAt,
        Instant requestedAt,
        ResponseLimit limit,
        OrganisationId hoursOf,
        OpeningHours hours,
        String calendarVersion) {
    /** When the consumer asked, as far as it is known. */
    public Instant requested() {
        return requestedAt == null ? madeAt : requestedAt;
    }
}
