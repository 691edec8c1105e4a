package org.anshi.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anshi.shared.OrganisationId;

/**
 * Everything on record about one promise: the limit as it was, what happened, and who held it for how long.
 * {@code consumerTime} is what the consumer caused; it is kept out when asking whether the legal ceiling was passed by our own fault.
 */
public record PromiseLedger(
        PromiseView promise,
        ResponseLimit limit,
        OrganisationId hoursOf,
        String calendarVersion,
        List<Entry> entries,
        List<PromiseShare> shares,
        Duration working,
        Duration calendar,
        Duration consumerTime,
        boolean ceilingPassedByOwnFault) {

    /** One line of the ledger; {@code what} such as {@code paused}, {@code date} what was named by it, {@code holder} who holds the case from then on. */
    public record Entry(
            Instant at, String what, OrganisationId holder, PauseReason reason, String evidence, Instant date) {}
}
