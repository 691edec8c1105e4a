package org.anshi.bench.growth;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;
import org.anshi.bench.contender.Case;

/** The clones of many stems, as one. */
final class Population {
    private static final class Litter {
        private final Clones clones;
        private long given;

        private Litter(Clones clones) {
            this.clones = clones;
        }
    }

    private final List<Clones> all = new ArrayList<>();
    private final Queue<Litter> waiting = new ArrayDeque<>();
    private long count;

    synchronized void add(List<Clones> more) {
        for (Clones clones : more) {
            all.add(clones);
            waiting.add(new Litter(clones));
            count += clones.count();
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized Case any() {
        long index = ThreadLocalRandom.current().nextLong(count);
        for (Clones clones : all) {
            if (index < clones.count()) {
                return clones.get(index);
            }
            index -= clones.count();
        }
        throw new IllegalStateException("Nobody");
    }

    /** Of each litter in turn, each once. */
    synchronized Case next() {
        Litter first = waiting.remove();
        Case next = first.clones.get(first.given++);
        if (first.given < first.clones.count()) {
            waiting.add(first);
        }
        return next;
    }
}
