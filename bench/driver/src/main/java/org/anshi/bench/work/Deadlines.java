package org.anshi.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.contender.Ear;
import org.anshi.bench.measure.Latencies;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** How late deadlines ring: at a steady rate, and after a time in which nothing was due. */
public final class Deadlines {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration COMMITTED_WITHIN = Duration.ofSeconds(10);
    private static final int LOOKED_AT = 20;

    private record Awaited(Case one, Instant due) {}

    private final Map<Contender, Awaited> idle = new HashMap<>();
    private final OpenCases cases;
    private final Figures figures;

    public Deadlines(OpenCases cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    public void steady(Contender contender, int perSecond, Duration time) {
        int count = Math.toIntExact(perSecond * time.toSeconds());
        List<Case> due = cases.take(contender, count);
        List<Duration> after = IntStream.range(0, count)
                .mapToObj(i -> Duration.ofMillis(i * 1000L / perSecond))
                .toList();
        List<Instant> moments = contender.moveDeadlines(due, after);
        awaitRung(contender, count, moments.get(count - 1));
        Latencies late = lateness(contender, due, moments);
        figures.add(Measure.LATE_P50, contender.name(), late.millisAt(50) / 1000);
        figures.add(Measure.LATE_P99, contender.name(), late.millisAt(99) / 1000);
        figures.add(Measure.LATE_MOST, contender.name(), late.mostMillis() / 1000);
    }

    /** All of them wait at once, each for one deadline; they come two seconds after one another. */
    public void beginIdling(Contender contender, Duration time) {
        Case one = cases.take(contender, 1).get(0);
        Duration after = time.plusSeconds(2L * idle.size());
        Instant due = contender.moveDeadlines(List.of(one), List.of(after)).get(0);
        idle.put(contender, new Awaited(one, due));
    }

    public void endIdling(Contender contender) {
        Awaited awaited = idle.get(contender);
        awaitRung(contender, 1, awaited.due());
        Latencies late = lateness(contender, List.of(awaited.one()), List.of(awaited.due()));
        figures.add(Measure.IDLE, contender.name(), late.mostMillis() / 1000);
    }

    /** Looks again only once the last is due: whoever is idle is left alone. */
    public static void awaitRung(Contender contender, int count, Instant lastDue) {
        Instant end = lastDue.plus(PATIENCE);
        while (Instant.now().isBefore(lastDue) || contender.rung() < count) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        contender.name() + ": " + contender.rung() + " of " + count + " deadlines have rung");
            }
            Ear.between();
        }
    }

    /** And somebody outside was told of it. */
    public static Latencies lateness(Contender contender, List<Case> due, List<Instant> moments) {
        Map<String, Instant> rang = contender.rang();
        Latencies late = new Latencies();
        int every = Math.max(1, due.size() / LOOKED_AT);
        for (int i = 0; i < due.size(); i++) {
            Instant when = rang.get(due.get(i).number());
            if (when == null || when.isBefore(moments.get(i).minusMillis(5))) {
                throw new IllegalStateException(
                        contender.name() + ": due " + moments.get(i) + ", rang " + when + ": " + due.get(i));
            }
            late.addMillis(Math.max(0, Duration.between(moments.get(i), when).toMillis()));
            if (i % every == 0) {
                confirm(contender, due.get(i), moments.get(i));
            }
        }
        return late;
    }

    /** What rang may not be committed yet. */
    private static void confirm(Contender contender, Case of, Instant due) {
        Instant end = Instant.now().plus(COMMITTED_WITHIN);
        while (true) {
            try {
                contender.confirmMissed(of, due);
                return;
            } catch (IllegalStateException notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                Ear.between();
            }
        }
    }
}
