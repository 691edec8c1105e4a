package org.anshi.entitlement;

import java.time.LocalDate;
import java.util.List;
import org.anshi.shared.Bilingual;

/**
 * What is owed for one product on one day, and why. {@code coverKind} says why it is covered
 * ({@code statutory}, {@code main-part}, {@code rework}, {@code bought}) or not ({@code none}, {@code unknown});
 * {@code mainPartCovered}, whether main parts are, whatever the fault is. {@code rights} are codes of the rights table, such as
 * {@code repair-free}, {@code exchange}, {@code refund}; {@code reasons} say it to people, with the rule's source.
 * {@code monthsSincePurchase} is -1 when unknown.
 */
public record Entitlement(
        boolean coveredByWarranty,
        String coverKind,
        LocalDate coveredUntil,
        boolean mainPartCovered,
        int monthsSincePurchase,
        int failedRepairs,
        List<String> rights,
        List<Bilingual> reasons) {
    public boolean has(String right) {
        return rights.contains(right);
    }
}
