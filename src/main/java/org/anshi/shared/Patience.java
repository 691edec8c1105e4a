package org.anshi.shared;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.anshi.shared.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two hands on one case in the same moment: one of them steps back, waits a little and does the whole of it again, on what
 * the other left. Whoever asked notices nothing, or hears in plain words that it was too crowded.
 */
public final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final int ATTEMPTS = 6;
    private static final long SHORTEST_WAIT_MILLIS = 10;

    private Patience() {}

    /**
     * @param transaction a whole one: it begins and ends in there; inside another one it is tried only once
     * @throws Refused CONFLICT when the others were in the way every time
     */
    public static <T> T untilDone(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (TransientDataAccessException collision) {
                if (Outage.isBehind(collision)) {
                    throw collision;
                }
                if (attempt == ATTEMPTS) {
                    log.warn("Gave way {} times in vain", attempt, collision);
                    throw new Refused(
                            Refused.Kind.CONFLICT,
                            new Bilingual(
                                    "同一时刻另有操作在进行，这次没有办成；请刷新页面后再试",
                                    "Something else is being done at this very moment, so this was not done;"
                                            + " look again and try once more"));
                }
                stepBack(attempt);
            }
        }
    }

    /** Longer each time, and never in step with the other. */
    private static void stepBack(int attempt) {
        long longest = SHORTEST_WAIT_MILLIS << attempt;
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(SHORTEST_WAIT_MILLIS, longest + 1)));
    }
}
