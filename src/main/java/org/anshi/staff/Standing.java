package org.anshi.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How somebody stands with a qualification on a day, by all that was ever entered about it. */
public sealed interface Standing {
    /** {@code until}: the last day; null when it never lapses. */
    record Held(LocalDate until) implements Standing {
        public boolean lapsesBy(LocalDate day) {
            return until != null && !until.isAfter(day);
        }
    }

    /** {@code until}: the last day on which it counted. */
    record Lapsed(LocalDate until) implements Standing {
        public LocalDate since() {
            return until.plusDays(1);
        }
    }

    record NotPassed(LocalDate on, int score, int passMark) implements Standing {}

    record Withdrawn(Instant at) implements Standing {}

    record Missing() implements Standing {}

    default boolean isHeld() {
        return this instanceof Held;
    }

    /** @param records of one person and qualification, oldest first */
    static Standing of(List<QualificationRecord> records, LocalDate today) {
        List<QualificationRecord> good = records.stream()
                .filter(record -> record.withdrawal() == null
                        && record.isPassed()
                        && !record.awardedOn().isAfter(today))
                .toList();
        Comparator<QualificationRecord> byLastDay =
                Comparator.comparing(QualificationRecord::validUntil, Comparator.nullsLast(Comparator.naturalOrder()));
        Optional<QualificationRecord> best = good.stream().max(byLastDay);
        if (best.isPresent()) {
            LocalDate until = best.get().validUntil();
            if (until == null || !today.isAfter(until)) {
                return new Held(until);
            }
            // Whoever renewed it and had that withdrawn is told of the withdrawal, not of what ended before.
            return last(records)
                    .filter(record -> record.withdrawal() != null && record.isPassed())
                    .filter(record -> record.validUntil() == null || !today.isAfter(record.validUntil()))
                    .map(Standing::without)
                    .orElseGet(() -> new Lapsed(until));
        }
        return last(records).map(Standing::without).orElseGet(Missing::new);
    }

    private static Optional<QualificationRecord> last(List<QualificationRecord> records) {
        return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
    }

    private static Standing without(QualificationRecord last) {
        if (last.withdrawal() != null) {
            return new Withdrawn(last.withdrawal().at());
        }
        return last.isPassed() ? new Missing() : new NotPassed(last.awardedOn(), last.score(), last.passMark());
    }
}
