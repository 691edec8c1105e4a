package org.anshi.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.anshi.shared.Bilingual;

/**
 * What is owed for one product on one day, and why. {@code rights} are codes of the rights table, such as
 * {@code repair-free}, {@code exchange}, {@code refund}; {@code reasons} say it to people, with the rule's source.
 */
public record Entitlement(
        boolean coveredByWarranty,
        String coverKind,
        LocalDate coveredUntil,
        int failedRepairs,
        List<String> rights,
        List<Bilingual> reasons) {
    public boolean has(String right) {
        return rights.contains(right);
    }
}
