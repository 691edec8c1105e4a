package org.anshi.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.anshi.bench.contender.Anshi;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Ear;
import org.anshi.bench.contender.Walk;
import org.anshi.bench.work.Deadlines;

/** A case and its clone side by side: the consumer reads the same of both, and what is done with them leads to the same. */
public final class CloneCheck {
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+|\\d+月\\d+日 \\d+:\\d+");

    private final Anshi anshi;
    private final Nursery nursery;

    public CloneCheck(Anshi anshi, Nursery nursery) {
        this.anshi = anshi;
        this.nursery = nursery;
    }

    /** @throws IllegalStateException with the difference */
    public void cloneIsACase(Walk walk) {
        Case real = anshi.open();
        Case clone = nursery.grow(List.of(new Stem(real, true)), 1).get(0).get(0);
        same(page(real, clone), page(clone, clone));
        deadlinesRing(real, clone);
        for (Walk.Step step : walk.steps()) {
            if (step instanceof Walk.Task) {
                sameTasks(real, clone);
            }
            Walk.take(anshi, clone, step);
            Walk.take(anshi, real, step);
        }
        sameButForTheMoment(real, clone);
    }

    private void deadlinesRing(Case real, Case clone) {
        List<Case> both = List.of(real, clone);
        List<Instant> moments = anshi.moveDeadlines(both, List.of(Duration.ZERO, Duration.ZERO));
        Deadlines.awaitRung(anshi, 2, moments.get(1));
        Deadlines.lateness(anshi, both, moments);
        sameTasks(real, clone);
        sameButForTheMoment(real, clone);
    }

    /** What is done a moment later need not be done for both in the same moment. */
    private void sameTasks(Case real, Case clone) {
        Instant end = Instant.now().plus(A_MOMENT);
        while (!sorted(real).equals(sorted(clone)) && Instant.now().isBefore(end)) {
            Ear.between();
        }
        same(sorted(real), sorted(clone));
    }

    private List<String> sorted(Case of) {
        return anshi.tasks(of).stream().sorted().toList();
    }

    /** Nobody does two things at once. */
    private void sameButForTheMoment(Case real, Case clone) {
        same(
                MOMENT.matcher(page(real, clone).toString()).replaceAll("then"),
                MOMENT.matcher(page(clone, clone).toString()).replaceAll("then"));
    }

    /** As the consumer reads it, but for its number. */
    private JsonNode page(Case one, Case clone) {
        return ((ObjectNode) anshi.progress(one).deepCopy()).put("caseNumber", clone.number());
    }

    private static void same(Object real, Object clone) {
        if (!Objects.equals(real, clone)) {
            throw new IllegalStateException("A case and its clone differ:\n" + real + "\n" + clone);
        }
    }
}
