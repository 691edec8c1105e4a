package org.anshi.agreement;

import java.time.LocalDate;
import org.anshi.organisation.Party;

/**
 * What is agreed. {@code duties} are the parts the partner plays, and never all; journeys, categories and regions are all when none is
 * named. The first and the last day count; {@code endsOn} is null for an agreement without an end, {@code capacityPerDay} without a
 * limit of new cases a calendar day. {@code answerHours}: within how many of its working hours the partner says whether it takes
 * over; null where the table {@code hand-over-limits} alone counts.
 */
public record Terms(
        Codes duties,
        Codes journeys,
        Codes categories,
        Codes regions,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer capacityPerDay,
        Integer answerHours,
        String remarks) {
    public Terms {
        if (duties.isAll()) {
            throw new IllegalArgumentException("An agreement names what the partner does");
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("An agreement ends on or after the day it starts");
        }
        if (capacityPerDay != null && capacityPerDay < 1 || answerHours != null && answerHours < 1) {
            throw new IllegalArgumentException("Capacity and hours to answer in are at least 1, or not agreed");
        }
    }

    public boolean hasDuty(Party part) {
        return duties.named().contains(part.code());
    }

    /** Whether the agreement names the province; not where it speaks of the whole country. */
    public boolean namesRegion(Matter matter) {
        return !regions.isAll()
                && matter.province() != null
                && regions.include(matter.province().code());
    }
}
