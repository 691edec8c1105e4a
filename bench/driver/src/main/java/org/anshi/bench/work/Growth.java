package org.anshi.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Contenders;
import org.anshi.bench.contender.ManyOrganisations;
import org.anshi.bench.contender.Postgres;
import org.anshi.bench.contender.Tasklist;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.growth.Household;
import org.anshi.bench.measure.Latencies;
import org.anshi.bench.measure.Load;
import org.anshi.bench.report.GrowthTable;

/** The same five things done at each size, at the same modest rate. */
public final class Growth {
    /** Beside the size itself at each size: what the works use up. */
    private static final int USED_UP = 4_500;

    private static final int DEADLINES_PER_SECOND = 150;
    private static final Duration DEADLINES = Duration.ofSeconds(20);

    /** @param closed that many for each open one, and no more than {@code mostClosed} */
    public record Sizes(List<Long> open, int closed, long mostClosed) {
        long closedAt(long size) {
            return Math.min(size * closed, mostClosed);
        }
    }

    private final Anshi anshi;
    private final Household household;
    private final Walk walk;
    private final Postgres postgres;
    private final GrowthTable table;

    public Growth(Anshi anshi, Household household, Walk walk, Postgres postgres, GrowthTable table) {
        this.anshi = anshi;
        this.household = household;
        this.walk = walk;
        this.postgres = postgres;
        this.table = table;
    }

    public void run(Sizes sizes, Duration each) {
        long open = 0;
        long closed = 0;
        for (long size : sizes.open()) {
            household.grow(size - open, sizes.closedAt(size) - closed);
            if (open == 0) {
                household.grow(USED_UP, 0);
                all(new GrowthTable(), size, each);
            }
            household.grow(USED_UP, 0);
            open = size;
            closed = sizes.closedAt(size);
            table.size(size, household.closedCases(), postgres.bytes(Contenders.LARGE_DATABASE));
            postgres.forgetStatements();
            all(table, size, each);
            table.asked(size, postgres.asked(Contenders.LARGE_DATABASE));
        }
    }

    private void all(GrowthTable into, long size, Duration each) {
        List<Tasklist> desks =
                ManyOrganisations.clerks().stream().map(anshi::tasklist).toList();
        Map<String, Supplier<Latencies>> works = new LinkedHashMap<>();
        works.put("opening, 10/s", () -> atRate(10, each, anshi::open));
        works.put("tracking, 50/s", () -> atRate(50, each, () -> anshi.readProgress(household.anyOpen())));
        works.put("a clerk's queue, 1/s", () -> atRate(1, each, () -> any(desks).look()));
        works.put("completing a task, 10/s", () -> atRate(10, each, () -> complete(household.untouched())));
        works.put("deadlines: late, 150/s", this::deadlines);
        works.forEach((name, work) -> {
            try {
                into.add(name, size, work.get());
            } catch (IllegalStateException failed) {
                System.err.printf("    %s failed at %,d: %s%n", name, size, failed.getMessage());
            }
        });
    }

    private void complete(Case of) {
        Walk.take(anshi, of, walk.steps().get(0));
    }

    private static Latencies atRate(double perSecond, Duration time, org.anshi.bench.measure.Work work) {
        return Load.atRate(perSecond, time, work).sound().latencies();
    }

    private Latencies deadlines() {
        int count = Math.toIntExact(DEADLINES_PER_SECOND * DEADLINES.toSeconds());
        List<Case> due =
                IntStream.range(0, count).mapToObj(i -> household.untouched()).toList();
        List<Instant> moments = anshi.moveDeadlines(
                due,
                IntStream.range(0, count)
                        .mapToObj(i -> Duration.ofMillis(i * 1000L / DEADLINES_PER_SECOND))
                        .toList());
        Deadlines.awaitRung(anshi, count, moments.get(count - 1));
        return Deadlines.lateness(anshi, due, moments);
    }

    private static Tasklist any(List<Tasklist> desks) {
        return desks.get(ThreadLocalRandom.current().nextInt(desks.size()));
    }
}
