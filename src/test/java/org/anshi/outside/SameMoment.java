package org.anshi.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Several hands that begin at once. */
final class SameMoment {
    private SameMoment() {}

    /** The answers are in the order of the calls. */
    static List<Answer> of(ExecutorService hands, List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<Answer>> begun = new ArrayList<>();
        for (Callable<Answer> each : calls) {
            begun.add(hands.submit(() -> {
                start.await();
                return each.call();
            }));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : begun) {
            answers.add(each.get());
        }
        return answers;
    }
}
