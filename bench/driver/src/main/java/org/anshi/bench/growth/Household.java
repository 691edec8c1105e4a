package org.anshi.bench.growth;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Ear;
import org.anshi.bench.contender.ManyOrganisations;
import org.anshi.bench.contender.Walk;

/**
 * What fifty organisations have to do: of the open cases seven in ten wait to be accepted, one is warned, one is late, and one in ten is further on; and
 * those that were closed. Nothing of it falls due while it is measured.
 */
public final class Household {
    private static final Duration WARNED = Duration.ofHours(6);
    private static final int FIRST_DAY = 10;
    private static final int DAYS = 28;
    private static final int WALKED = 5;

    private final Anshi anshi;
    private final Nursery nursery;
    private final List<Stem> untouched = new ArrayList<>();
    private final List<Stem> warned = new ArrayList<>();
    private final List<Stem> late = new ArrayList<>();
    private final List<Stem> furtherOn = new ArrayList<>();
    private final List<Stem> closed = new ArrayList<>();
    private final Population waiting = new Population();
    private final Population open = new Population();
    private final Population finished = new Population();

    public Household(Anshi anshi, Path masterKey) {
        this.anshi = anshi;
        open(untouched, ManyOrganisations.brands());
        anshi.commit(cases(untouched), spread());
        open(warned, ManyOrganisations.brands());
        open(late, ManyOrganisations.brands());
        beLate();
        this.nursery = new Nursery(anshi, masterKey);
    }

    /** Those further on need a way; without one there are none. */
    public Household walkedBy(Walk walk) {
        for (int i = 0; i < WALKED; i++) {
            Case half = anshi.open();
            walk.steps()
                    .subList(0, walk.steps().size() * (i + 1) / (WALKED + 2))
                    .forEach(step -> Walk.take(anshi, half, step));
            furtherOn.add(new Stem(half, true));
            Case whole = anshi.open();
            walk.take(anshi, whole);
            closed.add(new Stem(whole, false));
        }
        return this;
    }

    private void open(List<Stem> stems, List<String> brands) {
        brands.forEach(brand -> stems.add(new Stem(anshi.open(brand), true)));
    }

    private void beLate() {
        List<Case> both = new ArrayList<>(cases(late));
        both.addAll(cases(warned));
        List<Duration> after = new ArrayList<>(Collections.nCopies(late.size(), Duration.ZERO));
        after.addAll(Collections.nCopies(warned.size(), WARNED));
        anshi.moveDeadlines(both, after);
        while (anshi.rung() < late.size()) {
            Ear.between();
        }
    }

    private static List<Case> cases(List<Stem> stems) {
        return stems.stream().map(Stem::of).toList();
    }

    private List<Duration> spread() {
        return IntStream.range(0, untouched.size())
                .mapToObj(i -> Duration.ofDays(FIRST_DAY).plusHours(24L * DAYS * i / untouched.size()))
                .toList();
    }

    /** So many open and so many closed cases more. */
    public void grow(long openCases, long closedCases) {
        long tenth = openCases / 10;
        List<Clones> fresh = nursery.grow(untouched, openCases - (furtherOn.isEmpty() ? 2 : 3) * tenth);
        waiting.add(fresh);
        open.add(fresh);
        open.add(nursery.grow(warned, tenth));
        open.add(nursery.grow(late, tenth));
        if (!furtherOn.isEmpty()) {
            open.add(nursery.grow(furtherOn, tenth));
        }
        if (closedCases > 0) {
            finished.add(nursery.grow(closed, closedCases));
        }
        nursery.settle();
    }

    /** Nobody has touched it yet, and nobody else is given it. */
    public Case untouched() {
        return waiting.next();
    }

    public Case anyOpen() {
        return open.any();
    }

    public long closedCases() {
        return finished.count();
    }

    public Nursery nursery() {
        return nursery;
    }
}
