package org.anshi.bench.work;

import static org.anshi.bench.report.Measure.DISPATCHED;
import static org.anshi.bench.report.Measure.OUT_OF_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Ear;
import org.anshi.bench.contender.WaitingMessages;
import org.anshi.bench.report.Figures;

/** Everything that waited for the morning goes out. */
public final class Dispatch {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Gateways gateways;
    private final Figures figures;

    public Dispatch(Gateways gateways, Figures figures) {
        this.gateways = gateways;
        this.figures = figures;
    }

    /** @param anshi started so that messages may go out at any hour */
    public void round(Anshi anshi, int atLeast) {
        gateways.forget();
        WaitingMessages waiting = new WaitingMessages(anshi.database());
        List<WaitingMessages.Message> messages = waiting.letGo(atLeast);
        Map<String, WaitingMessages.Message> byId = new HashMap<>();
        messages.forEach(message -> byId.put(message.id(), message));
        awaitAll(waiting);
        List<Gateways.Taken> taken = gateways.taken().stream()
                .filter(one -> byId.containsKey(one.id()))
                .toList();
        long first = taken.stream().mapToLong(Gateways.Taken::nanos).min().orElseThrow();
        long last = taken.stream().mapToLong(Gateways.Taken::nanos).max().orElseThrow();
        figures.add(DISPATCHED, anshi.name(), (taken.size() - 1) / ((last - first) / 1e9));
        figures.add(OUT_OF_ORDER, anshi.name(), outOfOrder(taken, byId));
    }

    /** Those that are no longer true by now are withdrawn instead. */
    private static void awaitAll(WaitingMessages waiting) {
        Instant end = Instant.now().plus(PATIENCE);
        for (int left = waiting.left(); left > 0; left = waiting.left()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(left + " messages have not gone out");
            }
            Ear.between();
        }
    }

    /** How many came before one that was written earlier, in the same case, by the same channel, to the same people. */
    static long outOfOrder(List<Gateways.Taken> taken, Map<String, WaitingMessages.Message> byId) {
        Map<String, Long> lastSeen = new HashMap<>();
        long wrong = 0;
        List<Gateways.Taken> inTime = taken.stream()
                .sorted(java.util.Comparator.comparingLong(Gateways.Taken::nanos))
                .toList();
        for (Gateways.Taken one : inTime) {
            WaitingMessages.Message message = byId.get(one.id());
            Long before = lastSeen.put(message.thread(), message.seq());
            if (before != null && before > message.seq()) {
                wrong++;
            }
        }
        return wrong;
    }
}
