package org.anshi.bench.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.measure.Load;
import org.anshi.bench.measure.Outcome;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** Consumers look at how far their case is. */
public final class Tracking {
    private static final int WORKERS = 8;
    private static final int LOOKED_AT = 500;
    private static final double PER_SECOND = 2000;

    private final OpenCases cases;
    private final Figures figures;

    public Tracking(OpenCases cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    /** Both ways of looking, as many as go. */
    public void warmUp(Anshi anshi, Duration time) {
        List<Case> some = cases.take(anshi, LOOKED_AT);
        for (Consumer<Case> look : List.<Consumer<Case>>of(anshi::readProgress, anshi::readPage)) {
            Load.asFastAsCan(WORKERS, time.dividedBy(2), () -> look.accept(any(some)))
                    .sound();
        }
        some.forEach(one -> cases.add(anshi, one));
    }

    public void round(Anshi anshi, Duration time) {
        List<Case> some = cases.take(anshi, LOOKED_AT);
        look(anshi, some, anshi::readProgress, time, Measure.TRACKED_JSON, Measure.TRACKED_JSON_P99);
        look(anshi, some, anshi::readPage, time, Measure.TRACKED_PAGE, Measure.TRACKED_PAGE_P99);
        some.forEach(one -> cases.add(anshi, one));
    }

    private void look(Anshi anshi, List<Case> some, Consumer<Case> look, Duration time, Measure most, Measure p99) {
        Outcome fastest =
                Load.asFastAsCan(WORKERS, time, () -> look.accept(any(some))).sound();
        figures.add(most, anshi.name(), fastest.perSecond());
        Outcome steady =
                Load.atRate(PER_SECOND, time, () -> look.accept(any(some))).sound();
        figures.add(p99, anshi.name(), steady.latencies().millisAt(99));
    }

    private static Case any(List<Case> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
