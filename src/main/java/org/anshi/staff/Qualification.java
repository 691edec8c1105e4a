package org.anshi.staff;

import java.time.LocalDate;
import org.anshi.shared.Bilingual;

/**
 * Something a task may ask of whoever does it. A course has a pass mark (points of 100) and is valid for so many months;
 * {@code perCategory}: held for one product category at a time. {@code renew}: where one gets or renews it; {@code source}: where
 * the figures come from.
 */
public record Qualification(
        String code,
        QualificationKind kind,
        Bilingual name,
        boolean perCategory,
        Integer passMark,
        Integer validMonths,
        Bilingual renew,
        String source) {

    /** The last day on which a course passed on this day counts; null when it never lapses. */
    public LocalDate validUntil(LocalDate passedOn) {
        return validMonths == null ? null : passedOn.plusMonths(validMonths).minusDays(1);
    }
}
