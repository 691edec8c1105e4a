package org.anshi.entitlement.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.shared.CaseNumber;

/** A repair that comes back within the thirty days it had to last: done again free of charge, in or out of warranty. */
public record Rework(CaseNumber earlier, LocalDate lastDay) {
    public static Optional<Rework> of(Optional<CaseFile> earlierRepair, LocalDate reportedOn, ZoneId zone) {
        return earlierRepair
                .filter(earlier -> earlier.closedAt() != null)
                .map(earlier -> new Rework(
                        earlier.number(), Repair.hasToLastUntil(LocalDate.ofInstant(earlier.closedAt(), zone))))
                .filter(rework -> !reportedOn.isAfter(rework.lastDay()));
    }
}
