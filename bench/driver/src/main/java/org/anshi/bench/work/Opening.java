package org.anshi.bench.work;

import static org.anshi.bench.report.Measure.OPENED;
import static org.anshi.bench.report.Measure.OPENED_COST;
import static org.anshi.bench.report.Measure.OPENED_COST_DATABASE;
import static org.anshi.bench.report.Measure.OPENED_P99;

import java.time.Duration;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.contender.ProcessorTime;
import org.anshi.bench.measure.Load;
import org.anshi.bench.measure.Outcome;
import org.anshi.bench.report.Figures;

/** Requests opened over HTTP: as many as go, then at half that rate. */
public final class Opening {
    private static final int WORKERS = 8;

    private final OpenCases cases;
    private final Figures figures;

    public Opening(OpenCases cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    public void warmUp(Contender contender, Duration time) {
        Load.asFastAsCan(WORKERS, time, () -> cases.add(contender, contender.open()))
                .sound();
    }

    public void round(Contender contender, Duration time) {
        ProcessorTime before = contender.processorTime();
        Outcome most = Load.asFastAsCan(WORKERS, time, () -> cases.add(contender, contender.open()))
                .sound();
        figures.add(OPENED, contender.name(), most.perSecond());
        ProcessorTime.Used used = contender.processorTime().since(before);
        figures.add(OPENED_COST, contender.name(), most.costOfEach(used.total()));
        if (before.hasDatabaseServer()) {
            figures.add(OPENED_COST_DATABASE, contender.name(), most.costOfEach(used.database()));
        }
        Outcome half = Load.atRate(most.perSecond() / 2, time, () -> cases.add(contender, contender.open()))
                .sound();
        figures.add(OPENED_P99, contender.name(), half.latencies().millisAt(99));
    }
}
