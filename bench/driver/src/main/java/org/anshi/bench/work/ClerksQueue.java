package org.anshi.bench.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.ManyOrganisations;
import org.anshi.bench.contender.Tasklist;
import org.anshi.bench.measure.Latencies;
import org.anshi.bench.measure.Load;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** Clerks of fifty organisations open Tasklist, whoever it happens to be. */
public final class ClerksQueue {
    private static final double LOOKS_PER_SECOND = 2;

    private final List<Tasklist> desks;
    private final String name;
    private final Figures figures;

    public ClerksQueue(Anshi anshi, String name, Figures figures) {
        this.desks = ManyOrganisations.clerks().stream().map(anshi::tasklist).toList();
        this.name = name;
        this.figures = figures;
    }

    /** @throws IllegalStateException when a clerk has nothing to do: then it would be measured how fast nothing is found */
    public void round(Duration time) {
        desks.forEach(desk -> {
            if (desk.look() == 0) {
                throw new IllegalStateException("A clerk without tasks");
            }
        });
        Latencies looks =
                Load.atRate(LOOKS_PER_SECOND, time, () -> any().look()).sound().latencies();
        figures.add(Measure.QUEUE_P50, name, looks.millisAt(50) / 1000);
        figures.add(Measure.QUEUE_P95, name, looks.millisAt(95) / 1000);
    }

    private Tasklist any() {
        return desks.get(ThreadLocalRandom.current().nextInt(desks.size()));
    }
}
