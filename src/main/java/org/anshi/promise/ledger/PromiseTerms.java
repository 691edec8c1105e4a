package org.anshi.promise.ledger;

import java.time.Instant;
import org.anshi.organisation.OpeningHours;
import org.anshi.promise.ResponseLimit;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/** What was promised, under the limit, the opening hours and the calendar as they were at that moment. */
public record PromiseTerms(
        CaseNumber caseNumber,
        Stage stage,
        Instant madeAt,
        ResponseLimit limit,
        OrganisationId hoursOf,
        OpeningHours hours,
        String calendarVersion) {}
