package org.anshi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.anshi.shared.ProductCategory;

/**
 * What was entered about somebody: a course with its score, a certificate, a skill. {@code awardedOn} is the day of the test or of
 * the certificate, {@code validUntil} the last day it counts (null: it never lapses). Never changed, only withdrawn.
 */
public record QualificationRecord(
        UUID id,
        String person,
        String qualification,
        ProductCategory category,
        Integer score,
        Integer passMark,
        LocalDate awardedOn,
        LocalDate validUntil,
        String issuer,
        Instant enteredAt,
        String enteredBy,
        Withdrawal withdrawal) {

    /** That it counts no longer, by whose word and why. */
    public record Withdrawal(Instant at, String by, String reason) {}

    /** What was passed by the mark of its day stays passed when the mark is raised. */
    public boolean isPassed() {
        return score == null || passMark == null || score >= passMark;
    }

    public boolean isEnteredBySelf() {
        return person.equals(enteredBy);
    }

    boolean isAbout(String wanted, ProductCategory of) {
        return qualification.equals(wanted) && (of == null || of == category);
    }
}
