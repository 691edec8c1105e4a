package org.anshi.bench.report;

import static org.anshi.bench.contender.Contenders.ANSHI;
import static org.anshi.bench.contender.Contenders.CAMUNDA;
import static org.anshi.bench.contender.Contenders.CAMUNDA_OURS;
import static org.anshi.bench.contender.Contenders.FLOWABLE;
import static org.anshi.bench.contender.Contenders.OPERATON;

import java.util.function.DoublePredicate;

/** What is measured, and what Anshi on PostgreSQL is to reach. */
public enum Measure {
    STARTED("starts on an empty database in, s", 1, atMost(10)),
    STARTED_AGAIN("… on its own, with all the cases of this run, s", 1, atMost(10)),
    OPENED(
            "requests opened over HTTP, /s",
            1,
            new Goal("≥ 0.7 × Camunda as shipped, > Operaton, > Flowable", figures -> {
                double anshi = figures.applyAsDouble(ANSHI);
                return anshi >= 0.7 * figures.applyAsDouble(CAMUNDA)
                        && anshi > figures.applyAsDouble(OPERATON)
                        && anshi > figures.applyAsDouble(FLOWABLE);
            })),
    OPENED_COST("… processor time each, its database included, ms", 1, null),
    OPENED_COST_DATABASE("… of it in the database's processes, ms", 1, null),
    OPENED_P99("… p99 at half that rate, ms", 0, null),
    OPENED_DATABASE("… time of its statements in the database, ms", 2, null),
    OPENED_ROWS("… rows written", 0, null),
    OPENED_LOGGED("… written to the log of the database, KiB", 0, null),
    JOURNEYS(
            "whole repair journeys, /s",
            2,
            new Goal("≥ 0.7 × Camunda with our settings, > Operaton, > Flowable", figures -> {
                double anshi = figures.applyAsDouble(ANSHI);
                return anshi >= 0.7 * figures.applyAsDouble(CAMUNDA_OURS)
                        && anshi > figures.applyAsDouble(OPERATON)
                        && anshi > figures.applyAsDouble(FLOWABLE);
            })),
    JOURNEY_COST("… processor time each, its database included, ms", 1, null),
    JOURNEY_COST_DATABASE("… of it in the database's processes, ms", 1, null),
    JOURNEY_DATABASE("… time of its statements in the database, ms", 2, null),
    JOURNEY_ROWS("… rows written", 0, null),
    JOURNEY_LOGGED("… written to the log of the database, KiB", 0, null),
    STEP_P99("… p99 of one step, eight at work, ms", 0, null),
    LATE_P50("deadlines, 150/s: late p50, s", 3, atMost(0.15)),
    LATE_P99("… late p99, s", 3, atMost(0.3)),
    LATE_MOST("… latest, s", 3, null),
    IDLE("first deadline after an idle time: late, s", 3, atMost(0.3)),
    DRAINED("“Monday nine”, all due in one second: drained, /s", 0, atLeast(500)),
    MONDAY_PAGE("… tracking meanwhile, p99, ms", 0, atMost(300)),
    MONDAY_TASKS("… tasks of a case meanwhile, p99, ms", 0, atMost(300)),
    TRACKED_JSON("tracking, JSON, /s", 0, atLeast(2000)),
    TRACKED_JSON_P99("… p99 at 2,000/s, ms", 1, atMost(20)),
    TRACKED_PAGE("tracking, page, /s", 0, atLeast(2000)),
    TRACKED_PAGE_P99("… p99 at 2,000/s, ms", 1, atMost(20)),
    CASE_FILE_P95("case file at the desk, p95, ms", 1, atMost(50)),
    DISPATCHED("messages dispatched, gateways answer in 20 ms, /s", 0, atLeast(300)),
    OUT_OF_ORDER("… out of order within a case", 0, atMost(0)),
    QUEUE_P50("a clerk's queue at 100,000 open tasks in 50 organisations, with its counts: p50, s", 3, null),
    QUEUE_P95("… p95, s", 3, atMost(0.5)),
    HEAP("heap in use after all of it, MiB", 0, atMost(512));

    /** @param reached from the figure of a system by its name */
    record Goal(String words, java.util.function.Predicate<java.util.function.ToDoubleFunction<String>> reached) {}

    private final String label;
    private final int decimals;
    private final Goal goal;

    Measure(String label, int decimals, Goal goal) {
        this.label = label;
        this.decimals = decimals;
        this.goal = goal;
    }

    public String label() {
        return label;
    }

    int decimals() {
        return decimals;
    }

    Goal goal() {
        return goal;
    }

    private static Goal atMost(double most) {
        return only("≤ " + written(most), figure -> figure <= most);
    }

    private static Goal atLeast(double least) {
        return only("≥ " + written(least), figure -> figure >= least);
    }

    private static Goal only(String words, DoublePredicate reached) {
        return new Goal(words, figures -> reached.test(figures.applyAsDouble(ANSHI)));
    }

    private static String written(double figure) {
        return figure == Math.rint(figure) ? "%,d".formatted((long) figure) : Double.toString(figure);
    }
}
