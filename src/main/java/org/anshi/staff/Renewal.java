package org.anshi.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be renewed: the record that carries somebody longest, when even that ends soon or has ended. */
final class Renewal {
    private Renewal() {}

    /** @param history of one person and qualification */
    static Optional<QualificationRecord> due(List<QualificationRecord> history, LocalDate today, LocalDate by) {
        Standing standing = Standing.of(history, today);
        boolean ends =
                standing instanceof Standing.Held held && held.lapsesBy(by) || standing instanceof Standing.Lapsed;
        return ends
                ? history.stream()
                        .filter(record ->
                                record.withdrawal() == null && record.isPassed() && record.validUntil() != null)
                        .max(Comparator.comparing(QualificationRecord::validUntil))
                : Optional.empty();
    }
}
