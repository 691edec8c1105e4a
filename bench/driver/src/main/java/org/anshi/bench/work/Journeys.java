package org.anshi.bench.work;

import static org.anshi.bench.report.Measure.JOURNEYS;
import static org.anshi.bench.report.Measure.JOURNEY_COST;
import static org.anshi.bench.report.Measure.JOURNEY_COST_DATABASE;
import static org.anshi.bench.report.Measure.STEP_P99;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.contender.ProcessorTime;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.measure.Load;
import org.anshi.bench.measure.Outcome;
import org.anshi.bench.report.Figures;

/** Repairs from the request to the closed case: each step is taken as soon as the one before is done. */
public final class Journeys {
    private static final int WORKERS = 8;

    /** Where a worker stands in the case at hand. */
    private static final class Desk {
        private Case of;
        private int next;
    }

    private final Walk walk;
    private final Figures figures;

    public Journeys(Walk walk, Figures figures) {
        this.walk = walk;
        this.figures = figures;
    }

    /** The whole way once, to see that it ends. */
    public void tryOut(Contender contender) {
        Case one = contender.open();
        walk.take(contender, one);
        if (!contender.isOver(one)) {
            throw new IllegalStateException(contender.name() + " has not come to the end of " + one);
        }
    }

    public void warmUp(Contender contender, Duration time) {
        steps(contender, time).sound();
    }

    public void round(Contender contender, Duration time) {
        ProcessorTime before = contender.processorTime();
        Outcome steps = steps(contender, time).sound();
        // Opening the case is a step too.
        figures.add(
                JOURNEYS, contender.name(), steps.perSecond() / (walk.steps().size() + 1));
        ProcessorTime.Used used = contender.processorTime().since(before);
        figures.add(JOURNEY_COST, contender.name(), costOfWhole(steps, used.total()));
        if (before.hasDatabaseServer()) {
            figures.add(JOURNEY_COST_DATABASE, contender.name(), costOfWhole(steps, used.database()));
        }
        figures.add(STEP_P99, contender.name(), steps.latencies().millisAt(99));
    }

    private double costOfWhole(Outcome steps, Duration used) {
        return steps.costOfEach(used) * (walk.steps().size() + 1);
    }

    private Outcome steps(Contender contender, Duration time) {
        Map<Thread, Desk> desks = new ConcurrentHashMap<>();
        return Load.asFastAsCan(
                WORKERS,
                time,
                () -> step(contender, desks.computeIfAbsent(Thread.currentThread(), unseen -> new Desk())));
    }

    private void step(Contender contender, Desk desk) {
        if (desk.of == null) {
            desk.of = contender.open();
            desk.next = 0;
            return;
        }
        try {
            Walk.take(contender, desk.of, walk.steps().get(desk.next++));
        } catch (RuntimeException failed) {
            desk.of = null;
            throw failed;
        }
        if (desk.next == walk.steps().size()) {
            desk.of = null;
        }
    }
}
