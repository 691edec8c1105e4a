package org.anshi.promise.ledger;

import static org.anshi.promise.calendar.ShippedCalendar.NINE_TO_SIX;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.anshi.promise.ledger.LedgerFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.calendar.Limit;
import org.anshi.promise.calendar.Reckoning;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/** What holds for every promise, whatever happens to its case. */
class PromiseClockPropertyTest {
    /** Something that happens some time after what happened before. */
    record Happening(Duration after, PromiseEvent.What what, PauseReason reason, OrganisationId organisation) {}

    @Property
    void aPauseMovesTheDueDateByExactlyTheTimePaused(
            @ForAll("limits") ResponseLimit limit,
            @ForAll("moments") Instant madeAt,
            @ForAll("whiles") Duration before,
            @ForAll("whiles") Duration pause) {
        PromiseClock running = promise(Stage.SOLUTION, limit, madeAt);
        Instant from = madeAt.plus(before);
        Instant to = from.plus(pause);
        Reckoning reckoning = new Limit(limit.amount(), limit.unit()).reckoning(NINE_TO_SIX);
        Assume.that(reckoning.between(from, running.dueAt()).compareTo(Duration.ZERO) > 0);

        PromiseClock paused = running.with(event(PromiseEvent.What.PAUSED, from, PauseReason.CONSUMER));
        PromiseClock resumed = paused.with(event(PromiseEvent.What.RESUMED, to, PauseReason.CONSUMER));

        assertThat(paused.dueAt()).isNull();
        assertThat(resumed.dueAt()).isEqualTo(reckoning.add(running.dueAt(), reckoning.between(from, to)));
    }

    @Property
    void handOversNeverChangeADate(
            @ForAll("limits") ResponseLimit limit,
            @ForAll("moments") Instant madeAt,
            @ForAll("happenings") List<Happening> happenings) {
        PromiseClock all = live(promise(Stage.COMPLETION, limit, madeAt), happenings, true);
        PromiseClock withoutHandOvers = live(promise(Stage.COMPLETION, limit, madeAt), happenings, false);

        assertThat(all.dueAt()).isEqualTo(withoutHandOvers.dueAt());
        assertThat(all.riskAt()).isEqualTo(withoutHandOvers.riskAt());
        assertThat(all.ceilingAt()).isEqualTo(withoutHandOvers.ceilingAt());
    }

    @Property
    void whatIsDueInWorkingTimeIsNeverDueOutsideIt(
            @ForAll("workingLimits") ResponseLimit limit,
            @ForAll("moments") Instant madeAt,
            @ForAll("happenings") List<Happening> happenings) {
        Instant due =
                live(promise(Stage.SOLUTION, limit, madeAt), happenings, true).dueAt();

        assertThat(due == null || NINE_TO_SIX.contains(due)).isTrue();
    }

    @Property
    void sharesAddUpToTheSpan(
            @ForAll("limits") ResponseLimit limit,
            @ForAll("moments") Instant madeAt,
            @ForAll("happenings") List<Happening> happenings,
            @ForAll("whiles") Duration until) {
        PromiseClock clock = live(promise(Stage.COMPLETION, limit, madeAt), happenings, true);
        Instant now = clock.last().at().plus(until);

        PromiseLedger ledger = Shares.ledger(clock, now);

        assertThat(sum(ledger.shares().stream().map(PromiseShare::calendar).toList()))
                .isEqualTo(Duration.between(madeAt, now));
        assertThat(sum(ledger.shares().stream().map(PromiseShare::working).toList()))
                .isEqualTo(NINE_TO_SIX.between(madeAt, now));
    }

    @Property
    void aDatePassedIsNeverTakenBack(
            @ForAll("limits") ResponseLimit limit,
            @ForAll("moments") Instant madeAt,
            @ForAll("happenings") List<Happening> happenings) {
        PromiseClock clock = promise(Stage.SOLUTION, limit, madeAt);
        Instant at = madeAt;
        Instant missed = null;
        for (Happening happening : happenings) {
            at = at.plus(happening.after());
            if (missed == null && clock.isLateAt(at)) {
                missed = clock.dueAt();
            }
            clock = clock.with(eventOf(happening, at, clock));
            if (missed != null) {
                assertThat(clock.dueAt()).isEqualTo(missed);
            }
        }
    }

    private static PromiseClock live(PromiseClock clock, List<Happening> happenings, boolean handOvers) {
        PromiseClock lived = clock;
        Instant at = clock.terms().madeAt();
        for (Happening happening : happenings) {
            at = at.plus(happening.after());
            if (handOvers || happening.what() != PromiseEvent.What.HANDED_OVER) {
                lived = lived.with(eventOf(happening, at, lived));
            }
        }
        return lived;
    }

    private static PromiseEvent eventOf(Happening happening, Instant at, PromiseClock clock) {
        OrganisationId holder = happening.what() == PromiseEvent.What.HANDED_OVER
                ? happening.organisation()
                : clock.last().holder();
        return PromiseEvent.of(happening.what(), at, holder).because(happening.reason(), null);
    }

    private static PromiseEvent event(PromiseEvent.What what, Instant at, PauseReason reason) {
        return PromiseEvent.of(what, at, HAIBEI).because(reason, null);
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Provide
    static Arbitrary<ResponseLimit> limits() {
        return Arbitraries.of("1 wh", "9 wh", "18 wh", "3 wd", "20 wd", "48 ch", "120 ch", "7 cd", "15 cd")
                .map(text -> limit(text, 30, LimitUnit.CALENDAR_DAYS, 90));
    }

    @Provide
    static Arbitrary<ResponseLimit> workingLimits() {
        return Arbitraries.of("1 wh", "4 wh", "9 wh", "18 wh", "3 wd", "20 wd").map(LedgerFixtures::limit);
    }

    @Provide
    static Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        at("2025-01-01T00:00").toEpochMilli(),
                        at("2027-10-30T00:00").toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    static Arbitrary<Duration> whiles() {
        return Arbitraries.longs().between(1, Duration.ofDays(6).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    static Arbitrary<List<Happening>> happenings() {
        Arbitrary<Happening> one = Combinators.combine(
                        whiles(),
                        Arbitraries.of(
                                PromiseEvent.What.PAUSED, PromiseEvent.What.RESUMED, PromiseEvent.What.HANDED_OVER),
                        Arbitraries.of(PauseReason.class),
                        Arbitraries.of(HAIBEI, HUADONG, SHUNJIE))
                .as(Happening::new);
        return one.list().ofMaxSize(12);
    }
}
