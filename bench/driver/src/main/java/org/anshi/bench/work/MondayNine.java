package org.anshi.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.measure.Load;
import org.anshi.bench.measure.Outcome;
import org.anshi.bench.measure.Ticker;
import org.anshi.bench.report.Figures;
import org.anshi.bench.report.Measure;

/** Thousands of promises due in the same second, while consumers and staff look at their cases. */
public final class MondayNine {
    private static final int PAGES_PER_SECOND = 50;
    private static final int TASKS_PER_SECOND = 10;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final OpenCases cases;
    private final Figures figures;

    public MondayNine(OpenCases cases, Figures figures) {
        this.cases = cases;
        this.figures = figures;
    }

    public void round(Contender contender, int count) {
        List<Case> due = cases.take(contender, count);
        List<Instant> moments = contender.moveDeadlines(due, Collections.nCopies(count, Duration.ZERO));
        Instant nine = moments.get(0);
        AtomicBoolean goOn = new AtomicBoolean(true);
        Ticker.MACHINE.waitUntil(
                System.nanoTime() + Duration.between(Instant.now(), nine).toNanos());
        CompletableFuture<Outcome> pages = null;
        CompletableFuture<Outcome> tasks = null;
        if (contender instanceof Anshi anshi) {
            pages = looking(anshi::readProgress, due, PAGES_PER_SECOND, goOn);
            tasks = looking(anshi::readTasks, due, TASKS_PER_SECOND, goOn);
        }
        Deadlines.awaitRung(contender, count, nine);
        goOn.set(false);
        Deadlines.lateness(contender, due, moments);
        Instant last =
                contender.rang().values().stream().max(Instant::compareTo).orElseThrow();
        figures.add(
                Measure.DRAINED,
                contender.name(),
                count * 1000.0 / Duration.between(nine, last).toMillis());
        if (pages != null) {
            figures.add(
                    Measure.MONDAY_PAGE,
                    contender.name(),
                    pages.join().sound().latencies().millisAt(99));
            figures.add(
                    Measure.MONDAY_TASKS,
                    contender.name(),
                    tasks.join().sound().latencies().millisAt(99));
        }
    }

    private static CompletableFuture<Outcome> looking(
            Consumer<Case> at, List<Case> cases, int perSecond, AtomicBoolean goOn) {
        return CompletableFuture.supplyAsync(() -> Load.atRateWhile(
                perSecond,
                LONGEST,
                goOn,
                () -> at.accept(cases.get(ThreadLocalRandom.current().nextInt(cases.size())))));
    }
}
