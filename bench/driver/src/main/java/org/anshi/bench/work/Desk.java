package org.anshi.bench.work;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.measure.Load;
import org.anshi.bench.measure.Outcome;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** A clerk opens one case file after the other. */
public final class Desk {
    private static final int CASES = 200;

    private final OpenCases cases;
    private final Figures figures;

    public Desk(OpenCases cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    public void round(Anshi anshi, Duration time) {
        List<Case> some = cases.take(anshi, CASES);
        Iterator<Case> again = Stream.generate(some::stream).flatMap(all -> all).iterator();
        Outcome read = Load.asFastAsCan(1, time, () -> anshi.readCaseFile(again.next()))
                .sound();
        figures.add(Measure.CASE_FILE_P95, anshi.name(), read.latencies().millisAt(95));
        some.forEach(one -> cases.add(anshi, one));
    }
}
