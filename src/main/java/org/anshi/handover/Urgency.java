package org.anshi.handover;

import java.time.Instant;
import java.util.Collection;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Coded;

/** How little time a case has: whoever is offered one that is late answers sooner. */
public enum Urgency implements Coded {
    NORMAL,
    /** A promise has come at risk. */
    AT_RISK,
    /** A promise was missed and is not kept yet. */
    MISSED;

    static Urgency of(Collection<PromiseView> promises, Instant now) {
        if (promises.stream().anyMatch(promise -> promise.state() == PromiseState.BREACHED)) {
            return MISSED;
        }
        return promises.stream().anyMatch(promise -> isAtRisk(promise, now)) ? AT_RISK : NORMAL;
    }

    private static boolean isAtRisk(PromiseView promise, Instant now) {
        return promise.state() == PromiseState.RUNNING && promise.riskAt() != null && !now.isBefore(promise.riskAt());
    }
}
