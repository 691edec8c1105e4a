package org.anshi.bench.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.anshi.bench.contender.Case;
import org.anshi.bench.contender.Contender;
import org.anshi.bench.measure.Load;

/** Cases that were opened and that nobody has touched since, by system. */
public final class OpenCases {
    private static final int WORKERS = 8;

    private final Map<String, Queue<Case>> untouched = new ConcurrentHashMap<>();

    void add(Contender contender, Case one) {
        of(contender).add(one);
    }

    /** Opens more when there are too few. */
    List<Case> take(Contender contender, int count) {
        Queue<Case> all = of(contender);
        int missing = count - all.size();
        if (missing > 0) {
            Load.all(WORKERS, missing, () -> all.add(contender.open())).sound();
        }
        List<Case> taken = new ArrayList<>();
        while (taken.size() < count) {
            taken.add(all.remove());
        }
        return taken;
    }

    private Queue<Case> of(Contender contender) {
        return untouched.computeIfAbsent(contender.name(), unseen -> new ConcurrentLinkedQueue<>());
    }
}
