package org.anshi.entitlement.history;

import java.time.LocalDate;
import org.anshi.shared.CaseNumber;

/** One finished attempt to repair a product. */
public record Repair(CaseNumber caseNumber, LocalDate openedOn, LocalDate endedOn, int days, boolean failed) {
    /** A repaired product has to work for thirty days at least (三包 rules on repaired goods). */
    private static final int HAS_TO_LAST_DAYS = 30;

    static LocalDate hasToLastUntil(LocalDate endedOn) {
        return endedOn.plusDays(HAS_TO_LAST_DAYS);
    }

    boolean wasFollowedBy(CaseNumber otherCase, LocalDate reportedOn) {
        return !otherCase.equals(caseNumber)
                && !reportedOn.isBefore(endedOn)
                && !reportedOn.isAfter(hasToLastUntil(endedOn));
    }
}
