package org.anshi.desk.queue;

import java.time.Instant;
import org.anshi.shared.Coded;

/** How a case's next promise stands. A case without a date waits for somebody else, or for a date to be agreed. */
public enum Urgency implements Coded {
    MISSED,
    AT_RISK,
    IN_TIME,
    NO_DATE;

    static Urgency of(Instant dueAt, Instant riskAt, Instant now) {
        if (dueAt == null) {
            return NO_DATE;
        }
        if (!now.isBefore(dueAt)) {
            return MISSED;
        }
        return riskAt != null && !now.isBefore(riskAt) ? AT_RISK : IN_TIME;
    }
}
