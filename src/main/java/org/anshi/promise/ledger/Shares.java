package org.anshi.promise.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.shared.OrganisationId;

/** Who held a promise for how long, and how much of it the consumer caused. */
public final class Shares {
    private static final Set<PauseReason> BY_THE_CONSUMER = Set.of(PauseReason.CONSUMER, PauseReason.LATER_SLOT);

    private record Key(OrganisationId organisation, PauseReason pausedBecause) {}

    private Shares() {}

    /** Up to the promise's end, or to now. They add up exactly to that span. */
    public static List<PromiseShare> of(PromiseClock clock, Instant now) {
        Map<Key, PromiseShare> shares = new LinkedHashMap<>();
        for (Interval open : clock.intervals()) {
            Interval interval = open.until(now);
            var share = new PromiseShare(
                    interval.holder(),
                    interval.pausedBecause(),
                    clock.hours().between(interval.from(), interval.to()),
                    Duration.between(interval.from(), interval.to()));
            shares.merge(new Key(interval.holder(), interval.pausedBecause()), share, Shares::sum);
        }
        return List.copyOf(shares.values());
    }

    public static PromiseLedger ledger(PromiseClock clock, Instant now) {
        List<PromiseShare> shares = of(clock, now);
        Instant end = clock.isOpen() ? now : clock.last().at();
        Duration span = Duration.between(clock.terms().madeAt(), end);
        Duration byTheConsumer = shares.stream()
                .filter(share -> share.pausedBecause() != null && BY_THE_CONSUMER.contains(share.pausedBecause()))
                .map(PromiseShare::calendar)
                .reduce(Duration.ZERO, Duration::plus);
        Instant ceiling = clock.ceilingAt();
        return new PromiseLedger(
                clock.viewAt(now),
                clock.terms().limit(),
                clock.terms().hoursOf(),
                clock.hours().calendar().version(),
                clock.events().stream().map(Shares::entry).toList(),
                shares,
                clock.hours().between(clock.terms().madeAt(), end),
                span,
                byTheConsumer,
                ceiling != null && end.minus(byTheConsumer).isAfter(ceiling));
    }

    private static PromiseLedger.Entry entry(PromiseEvent event) {
        return new PromiseLedger.Entry(
                event.at(), event.what().code(), event.holder(), event.reason(), event.evidence(), event.date());
    }

    private static PromiseShare sum(PromiseShare a, PromiseShare b) {
        return new PromiseShare(
                a.organisation(),
                a.pausedBecause(),
                a.working().plus(b.working()),
                a.calendar().plus(b.calendar()));
    }
}
