package org.anshi.entitlement.history;

import java.time.LocalDate;
import java.util.List;
import org.anshi.shared.CaseNumber;

/** The repairs of one product, oldest first. */
public record Repairs(List<Repair> all) {
    public Repairs since(LocalDate start) {
        return start == null
                ? this
                : new Repairs(all.stream()
                        .filter(repair -> !repair.endedOn().isBefore(start))
                        .toList());
    }

    public Repairs of(CaseNumber number) {
        return new Repairs(all.stream()
                .filter(repair -> repair.caseNumber().equals(number))
                .toList());
    }

    public int days() {
        return all.stream().mapToInt(Repair::days).sum();
    }

    /** A repair failed when the technician says so, or when the product came back with a fault within thirty days. */
    public int failed() {
        return (int) all.stream().filter(this::hasFailed).count();
    }

    /** The same, now that {@code number} reports a fault again. */
    public int failedAs(CaseNumber number, LocalDate reportedOn) {
        return (int) all.stream()
                .filter(repair -> hasFailed(repair) || repair.wasFollowedBy(number, reportedOn))
                .count();
    }

    private boolean hasFailed(Repair repair) {
        return repair.failed()
                || all.stream().anyMatch(next -> repair.wasFollowedBy(next.caseNumber(), next.openedOn()));
    }
}
