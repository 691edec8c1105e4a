package org.anshi.staff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;

/** Something that somebody has and that lapses soon, or that has lapsed and was not renewed. */
public record Lapsing(
        UUID record,
        String person,
        OrganisationId organisation,
        Qualification qualification,
        ProductCategory category,
        LocalDate until) {
    public boolean hasLapsed(LocalDate today) {
        return until.isBefore(today);
    }

    /** Days it still counts, today among them; 0 once it has lapsed. */
    public long daysLeft(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(today, until) + 1);
    }
}
