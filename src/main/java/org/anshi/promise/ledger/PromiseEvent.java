package org.anshi.promise.ledger;

import java.time.Instant;
import org.anshi.promise.PauseReason;
import org.anshi.shared.Coded;
import org.anshi.shared.OrganisationId;

/**
 * One line of the ledger, never changed. {@code holder} holds the case from then on; {@code date} is the date it names:
 * agreed, committed to, renewed, the time of a new date after a miss, or the hand-in of the goods when parts are waited for.
 */
public record PromiseEvent(
        int seq,
        What what,
        Instant at,
        OrganisationId holder,
        PauseReason reason,
        String evidence,
        Instant date,
        String calendarVersion) {

    /** What happened to a promise. */
    public enum What implements Coded {
        STARTED,
        PAUSED,
        RESUMED,
        AGREED,
        /** A rule of its own began for what is left to do; its date replaces the one before, sooner or later. */
        COMMITTED,
        HANDED_OVER,
        MISSED,
        RENEWED,
        RECOUNTED,
        KEPT,
        WAIVED;

        public static What of(String code) {
            return Coded.of(What.class, code);
        }

        boolean ends() {
            return this == KEPT || this == WAIVED;
        }
    }

    public static PromiseEvent of(What what, Instant at, OrganisationId holder) {
        return new PromiseEvent(0, what, at, holder, null, null, null, null);
    }

    public PromiseEvent because(PauseReason why, String proof) {
        return new PromiseEvent(seq, what, at, holder, why, proof, date, calendarVersion);
    }

    public PromiseEvent naming(Instant named) {
        return new PromiseEvent(seq, what, at, holder, reason, evidence, named, calendarVersion);
    }

    public PromiseEvent under(String calendar) {
        return new PromiseEvent(seq, what, at, holder, reason, evidence, date, calendar);
    }

    /** As the next line of a ledger; never before the line above it, should two machines' clocks differ. */
    PromiseEvent after(PromiseEvent last) {
        Instant when = at.isBefore(last.at) ? last.at : at;
        return new PromiseEvent(last.seq + 1, what, when, holder, reason, evidence, date, calendarVersion);
    }
}
