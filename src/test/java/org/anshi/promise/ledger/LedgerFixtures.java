package org.anshi.promise.ledger;

import static org.anshi.promise.calendar.ShippedCalendar.NINE_TO_SIX;
import static org.anshi.promise.calendar.ShippedCalendar.at;

import java.time.Instant;
import java.util.List;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PauseReason;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.calendar.Limit;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/** Promises as tests speak of them. */
public final class LedgerFixtures {
    public static final CaseNumber CASE = new CaseNumber("AS-20261009-000001");
    public static final OrganisationId HAIBEI = new OrganisationId("haibei");
    public static final OrganisationId HUADONG = new OrganisationId("huadong-repair");
    public static final OrganisationId SHUNJIE = new OrganisationId("shunjie");

    private LedgerFixtures() {}

    /** @param limit such as {@code 9 wh} */
    public static ResponseLimit limit(String limit) {
        return limit(limit, 0, null, 0);
    }

    public static ResponseLimit limit(String limit, int ceiling, LimitUnit ceilingUnit, int partsCeilingDays) {
        Limit parsed = Limit.parse(limit);
        return new ResponseLimit(
                parsed.amount(),
                parsed.unit(),
                80,
                ceiling,
                ceilingUnit,
                partsCeilingDays,
                4,
                "建议值 / proposed default",
                "r-1");
    }

    public static ResponseLimit onAgreement() {
        return new ResponseLimit(
                0, LimitUnit.AGREED_DATE, 80, 0, LimitUnit.AGREED_DATE, 0, 4, "建议值 / proposed default", "r-2");
    }

    public static PromiseClock promise(Stage stage, ResponseLimit limit, Instant madeAt) {
        return promise(stage, limit, null, madeAt);
    }

    /** @param requestedAt null for a promise made before that moment was kept */
    public static PromiseClock promise(Stage stage, ResponseLimit limit, Instant requestedAt, Instant madeAt) {
        var terms = new PromiseTerms(
                CASE,
                stage,
                madeAt,
                requestedAt,
                limit,
                HAIBEI,
                NINE_TO_SIX.hours(),
                NINE_TO_SIX.calendar().version());
        return new PromiseClock(
                terms, List.of(PromiseEvent.of(PromiseEvent.What.STARTED, madeAt, HAIBEI)), NINE_TO_SIX);
    }

    public static PromiseClock promise(Stage stage, ResponseLimit limit, String madeAt) {
        return promise(stage, limit, at(madeAt));
    }

    public static PromiseEvent paused(String when, PauseReason why) {
        return PromiseEvent.of(PromiseEvent.What.PAUSED, at(when), HAIBEI).because(why, null);
    }

    public static PromiseEvent resumed(String when, PauseReason why) {
        return PromiseEvent.of(PromiseEvent.What.RESUMED, at(when), HAIBEI).because(why, null);
    }

    public static PromiseEvent agreed(String when, String date) {
        return PromiseEvent.of(PromiseEvent.What.AGREED, at(when), HAIBEI).naming(at(date));
    }

    /** @param source of the rule that gives the date */
    public static PromiseEvent committed(String when, String date, String source) {
        return PromiseEvent.of(PromiseEvent.What.COMMITTED, at(when), HAIBEI)
                .because(null, source)
                .naming(at(date));
    }

    public static PromiseEvent handedOver(String when, OrganisationId to) {
        return PromiseEvent.of(PromiseEvent.What.HANDED_OVER, at(when), to);
    }

    public static PromiseEvent missed(String when, String newDue) {
        return PromiseEvent.of(PromiseEvent.What.MISSED, at(when), HAIBEI).naming(at(newDue));
    }

    public static PromiseEvent renewed(String when, String newDue) {
        return PromiseEvent.of(PromiseEvent.What.RENEWED, at(when), HAIBEI).naming(at(newDue));
    }

    public static PromiseEvent kept(String when) {
        return PromiseEvent.of(PromiseEvent.What.KEPT, at(when), HAIBEI);
    }

    public static PromiseEvent waived(String when) {
        return PromiseEvent.of(PromiseEvent.What.WAIVED, at(when), HAIBEI);
    }
}
