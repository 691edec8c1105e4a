package org.anshi.promise.ledger;

import static org.anshi.promise.PauseReason.CONSUMER;
import static org.anshi.promise.PauseReason.FORCE_MAJEURE;
import static org.anshi.promise.PauseReason.LATER_SLOT;
import static org.anshi.promise.PauseReason.PARTS;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.anshi.promise.ledger.LedgerFixtures.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseShare;
import org.anshi.promise.PromiseState;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.Test;

class PromiseClockTest {
    private final PromiseClock nineHours = promise(Stage.SOLUTION, limit("9 wh"), "2026-10-09T16:00");

    @Test
    void runsToItsDueDateAndWarnsAtItsShare() {
        assertThat(nineHours.dueAt()).isEqualTo(at("2026-10-10T16:00"));
        assertThat(nineHours.riskAt()).isEqualTo(at("2026-10-10T14:12"));
        assertThat(nineHours.stateAt(at("2026-10-10T15:59"))).isEqualTo(PromiseState.RUNNING);
    }

    @Test
    void clockStandsStillWhileWeWaitForTheConsumer() {
        PromiseClock waiting = nineHours.with(paused("2026-10-10T10:00", CONSUMER));
        assertThat(waiting.dueAt()).isNull();
        assertThat(waiting.riskAt()).isNull();
        assertThat(waiting.stateAt(at("2026-10-20T10:00"))).isEqualTo(PromiseState.PAUSED);
        assertThat(waiting.pausedBecause()).isEqualTo(CONSUMER);
        assertThat(waiting.left()).isEqualTo(Duration.ofHours(6));

        PromiseClock answered = waiting.with(resumed("2026-10-10T12:00", CONSUMER));
        assertThat(answered.dueAt()).isEqualTo(at("2026-10-10T18:00"));
        assertThat(answered.stateAt(at("2026-10-10T12:00"))).isEqualTo(PromiseState.RUNNING);
    }

    @Test
    void pausesNest() {
        PromiseClock clock = nineHours
                .with(paused("2026-10-10T10:00", PARTS))
                .with(paused("2026-10-10T11:00", CONSUMER))
                .with(paused("2026-10-10T11:30", CONSUMER))
                .with(resumed("2026-10-10T12:00", PARTS))
                .with(resumed("2026-10-10T12:30", CONSUMER));
        assertThat(clock.stateAt(at("2026-10-10T12:30"))).isEqualTo(PromiseState.PAUSED);

        assertThat(clock.with(resumed("2026-10-10T13:00", CONSUMER)).dueAt()).isEqualTo(at("2026-10-12T10:00"));
    }

    @Test
    void aWarningThatCameBeforeThePauseStaysWhereItWas() {
        PromiseClock clock = nineHours.with(paused("2026-10-10T15:00", CONSUMER));
        assertThat(clock.riskAt()).isEqualTo(at("2026-10-10T14:12"));
        assertThat(clock.dueAt()).isNull();
    }

    @Test
    void aPauseAfterTheDueDateChangesNothingAboutTheBreach() {
        PromiseClock clock = nineHours.with(paused("2026-10-10T17:00", CONSUMER));
        assertThat(clock.dueAt()).isEqualTo(at("2026-10-10T16:00"));
        assertThat(clock.stateAt(at("2026-10-10T17:00"))).isEqualTo(PromiseState.BREACHED);
    }

    @Test
    void isBreachedFromTheDueDateOnUntilItIsMetLate() {
        assertThat(nineHours.stateAt(at("2026-10-10T16:00"))).isEqualTo(PromiseState.BREACHED);
        PromiseClock missed = nineHours.with(missed("2026-10-10T16:00", "2026-10-12T11:00"));
        assertThat(missed.answerBy()).isEqualTo(at("2026-10-12T11:00"));
        assertThat(missed.newDueAt()).isNull();

        PromiseClock renewed = missed.with(renewed("2026-10-12T10:00", "2026-10-13T10:00"));
        assertThat(renewed.answerBy()).isNull();
        assertThat(renewed.newDueAt()).isEqualTo(at("2026-10-13T10:00"));
        assertThat(renewed.dueAt()).isEqualTo(at("2026-10-10T16:00"));
        assertThat(renewed.stateAt(at("2026-10-12T10:00"))).isEqualTo(PromiseState.BREACHED);

        PromiseClock again = renewed.with(missed("2026-10-13T10:00", "2026-10-13T14:00"));
        assertThat(again.answerBy()).isEqualTo(at("2026-10-13T14:00"));
        assertThat(again.newDueAt()).isNull();
        assertThat(again.with(kept("2026-10-13T11:00")).answerBy()).isNull();

        PromiseClock late = renewed.with(kept("2026-10-13T09:00"));
        assertThat(late.stateAt(at("2026-10-13T09:00"))).isEqualTo(PromiseState.MET_LATE);
        assertThat(late.viewAt(at("2026-10-14T09:00")).metAt()).isEqualTo(at("2026-10-13T09:00"));
    }

    @Test
    void isMetUpToAndAtTheDueDate() {
        assertThat(nineHours.with(kept("2026-10-10T16:00")).stateAt(at("2026-12-01T00:00")))
                .isEqualTo(PromiseState.MET);
        assertThat(nineHours.with(kept("2026-10-10T16:01")).stateAt(at("2026-12-01T00:00")))
                .isEqualTo(PromiseState.MET_LATE);
    }

    @Test
    void isMetWhilePausedAndStaysWaivedHoweverLate() {
        PromiseClock kept = nineHours.with(paused("2026-10-10T10:00", CONSUMER)).with(kept("2026-10-20T10:00"));
        assertThat(kept.stateAt(at("2026-10-30T10:00"))).isEqualTo(PromiseState.MET);
        assertThat(kept.pausedBecause()).isNull();
        assertThat(kept.dueAt()).isAfter(at("2026-10-20T10:00"));

        assertThat(nineHours.with(waived("2026-10-20T10:00")).stateAt(at("2026-10-30T10:00")))
                .isEqualTo(PromiseState.WAIVED);
    }

    @Test
    void anAgreedDateIsAwaitedThenHolds() {
        PromiseClock booked = promise(Stage.ARRIVAL, onAgreement(), "2026-10-09T16:00");
        assertThat(booked.dueAt()).isNull();
        assertThat(booked.ceilingAt()).isNull();
        assertThat(booked.stateAt(at("2027-10-09T16:00"))).isEqualTo(PromiseState.RUNNING);

        PromiseClock agreed = booked.with(agreed("2026-10-10T10:00", "2026-10-15T10:00"));
        assertThat(agreed.dueAt()).isEqualTo(at("2026-10-15T10:00"));
        assertThat(agreed.riskAt()).isEqualTo(at("2026-10-14T10:00"));
        assertThat(agreed.ceilingAt()).isEqualTo(at("2026-10-15T10:00"));
        assertThat(agreed.with(agreed("2026-10-11T10:00", "2026-10-14T10:00")).dueAt())
                .isEqualTo(at("2026-10-14T10:00"));
    }

    @Test
    void anAgreementAfterTheMissIsANewDateAndNoExcuse() {
        PromiseClock clock = promise(Stage.ARRIVAL, onAgreement(), "2026-10-09T16:00")
                .with(agreed("2026-10-10T10:00", "2026-10-12T10:00"))
                .with(agreed("2026-10-12T11:00", "2026-10-20T10:00"));
        assertThat(clock.dueAt()).isEqualTo(at("2026-10-12T10:00"));
        assertThat(clock.newDueAt()).isEqualTo(at("2026-10-20T10:00"));
        assertThat(clock.stateAt(at("2026-10-12T11:00"))).isEqualTo(PromiseState.BREACHED);
    }

    @Test
    void aLaterSlotMovesTheDateAnEarlierOneDoesNot() {
        PromiseClock arrival = promise(Stage.ARRIVAL, limit("48 ch"), "2026-10-09T16:00");
        assertThat(arrival.with(agreed("2026-10-09T17:00", "2026-10-10T09:00")).dueAt())
                .isEqualTo(at("2026-10-11T16:00"));
        assertThat(arrival.with(agreed("2026-10-09T17:00", "2026-10-20T09:00")).dueAt())
                .isEqualTo(at("2026-10-20T09:00"));
    }

    @Test
    void aRuleOfItsOwnGivesTheDateSoonerOrLater() {
        PromiseClock completion =
                promise(Stage.COMPLETION, limit("15 cd", 15, LimitUnit.CALENDAR_DAYS, 0), "2026-10-09T16:00");
        PromiseClock sooner = completion.with(committed("2026-10-12T10:00", "2026-10-19T10:00", "refund"));
        assertThat(sooner.dueAt()).isEqualTo(at("2026-10-19T10:00"));
        assertThat(sooner.ceilingAt()).isEqualTo(at("2026-10-24T16:00"));
        assertThat(completion
                        .with(committed("2026-10-20T10:00", "2026-10-27T10:00", "refund"))
                        .dueAt())
                .isEqualTo(at("2026-10-27T10:00"));
        PromiseClock late = completion.with(committed("2026-10-25T10:00", "2026-11-01T10:00", "refund"));
        assertThat(late.dueAt()).isEqualTo(at("2026-10-24T16:00"));
        assertThat(late.newDueAt()).isEqualTo(at("2026-11-01T10:00"));
    }

    @Test
    void anAgreedDateIsTakenAtItsWordThroughThePauseItWasMadeIn() {
        PromiseClock arrival = promise(Stage.ARRIVAL, limit("48 ch"), "2026-10-09T16:00")
                .with(paused("2026-10-09T17:00", LATER_SLOT))
                .with(agreed("2026-10-09T17:05", "2026-10-20T09:00"));
        assertThat(arrival.dueAt()).isNull();
        assertThat(arrival.with(resumed("2026-10-10T08:00", LATER_SLOT)).dueAt())
                .isEqualTo(at("2026-10-20T09:00"));
        // a pause that outlasts the date, or begins after the agreement, moves it
        assertThat(arrival.with(resumed("2026-10-21T17:05", LATER_SLOT)).dueAt())
                .isEqualTo(at("2026-11-01T09:00"));
        assertThat(arrival.with(resumed("2026-10-10T08:00", LATER_SLOT))
                        .with(paused("2026-10-12T08:00", FORCE_MAJEURE))
                        .with(resumed("2026-10-13T08:00", FORCE_MAJEURE))
                        .dueAt())
                .isEqualTo(at("2026-10-21T09:00"));
    }

    @Test
    void theLegalCeilingDoesNotStandStillButPartsReplaceIt() {
        PromiseClock repair =
                promise(Stage.COMPLETION, limit("7 cd", 30, LimitUnit.CALENDAR_DAYS, 90), "2026-10-01T10:00");
        assertThat(repair.with(paused("2026-10-02T10:00", CONSUMER)).ceilingAt())
                .isEqualTo(at("2026-10-31T10:00"));
        assertThat(repair.with(handedOver("2026-10-02T10:00", HUADONG)).ceilingAt())
                .isEqualTo(at("2026-10-31T10:00"));

        PromiseClock waiting = repair.with(paused("2026-10-05T10:00", PARTS).naming(at("2026-10-03T15:00")));
        assertThat(waiting.ceilingAt()).isEqualTo(at("2027-01-01T15:00"));
        assertThat(repair.with(paused("2026-10-05T10:00", PARTS)).ceilingAt()).isEqualTo(at("2026-12-30T10:00"));
    }

    @Test
    void onceThePartsAreThereTheOrdinaryCeilingCountsOnAndTheOneForPartsStandsBesideIt() {
        PromiseClock waiting = promise(
                        Stage.COMPLETION, limit("7 cd", 30, LimitUnit.CALENDAR_DAYS, 90), "2026-10-01T10:00")
                .with(paused("2026-10-05T10:00", PARTS).naming(at("2026-10-03T15:00")));

        PromiseClock afterADay = waiting.with(resumed("2026-10-06T10:00", PARTS));
        assertThat(afterADay.ceilingAt()).isEqualTo(at("2026-11-01T10:00"));
        assertThat(afterADay.isCeilingMovedByParts()).isTrue();
        PromiseClock afterEightyDays = waiting.with(resumed("2026-12-24T10:00", PARTS));
        assertThat(afterEightyDays.ceilingAt()).isEqualTo(at("2027-01-01T15:00"));
        assertThat(afterEightyDays.isCeilingForParts()).isTrue();
    }

    @Test
    void aCeilingAfterTheAgreedDateCountsFromTheDemandUntilOneIsAgreed() {
        PromiseClock repair =
                promise(Stage.COMPLETION, limit("15 cd", 15, LimitUnit.DAYS_AFTER_AGREED_DATE, 0), "2026-10-01T10:00");
        assertThat(repair.ceilingAt()).isEqualTo(at("2026-10-16T10:00"));
        assertThat(repair.with(agreed("2026-10-02T10:00", "2026-10-20T10:00")).ceilingAt())
                .isEqualTo(at("2026-11-04T10:00"));
    }

    @Test
    void theLawCountsFromTheRequestHoweverLateWeAcceptedIt() {
        var requested = at("2026-10-01T09:00");
        var accepted = at("2026-10-08T10:00");
        PromiseClock exchange =
                promise(Stage.COMPLETION, limit("7 cd", 15, LimitUnit.DAYS_AFTER_REQUEST, 0), requested, accepted);
        assertThat(exchange.ceilingAt()).isEqualTo(at("2026-10-16T09:00"));
        assertThat(exchange.dueAt()).isEqualTo(at("2026-10-15T10:00"));

        PromiseClock repair =
                promise(Stage.COMPLETION, limit("15 cd", 15, LimitUnit.DAYS_AFTER_AGREED_DATE, 0), requested, accepted);
        assertThat(repair.ceilingAt()).isEqualTo(at("2026-10-16T09:00"));
        assertThat(repair.with(agreed("2026-10-09T10:00", "2026-10-25T10:00")).ceilingAt())
                .isEqualTo(at("2026-11-09T10:00"));
    }

    @Test
    void aPromiseOfBeforeTheRequestWasKeptCountsFromItsMaking() {
        PromiseClock exchange =
                promise(Stage.COMPLETION, limit("7 cd", 15, LimitUnit.DAYS_AFTER_REQUEST, 0), "2026-10-08T10:00");
        assertThat(exchange.ceilingAt()).isEqualTo(at("2026-10-23T10:00"));
    }

    @Test
    void tellsWhoHeldItForHowLongAndWhatTheConsumerCaused() {
        PromiseClock clock = nineHours
                .with(handedOver("2026-10-10T10:00", HUADONG))
                .with(PromiseEvent.of(PromiseEvent.What.PAUSED, at("2026-10-10T11:00"), HUADONG)
                        .because(CONSUMER, null))
                .with(PromiseEvent.of(PromiseEvent.What.RESUMED, at("2026-10-10T13:00"), HUADONG)
                        .because(CONSUMER, null))
                .with(PromiseEvent.of(PromiseEvent.What.KEPT, at("2026-10-10T14:00"), HUADONG));

        PromiseLedger ledger = Shares.ledger(clock, at("2026-12-01T00:00"));

        assertThat(ledger.shares())
                .isEqualTo(List.of(
                        new PromiseShare(HAIBEI, null, Duration.ofHours(3), Duration.ofHours(18)),
                        new PromiseShare(HUADONG, null, Duration.ofHours(2), Duration.ofHours(2)),
                        new PromiseShare(HUADONG, CONSUMER, Duration.ofHours(2), Duration.ofHours(2))));
        assertThat(ledger.working()).isEqualTo(Duration.ofHours(7));
        assertThat(ledger.calendar()).isEqualTo(Duration.ofHours(22));
        assertThat(ledger.consumerTime()).isEqualTo(Duration.ofHours(2));
        assertThat(ledger.entries())
                .extracting(PromiseLedger.Entry::what)
                .containsExactly("started", "handed-over", "paused", "resumed", "kept");
    }

    @Test
    void timeTheConsumerCausedIsNotOurOwnFault() {
        PromiseClock repair =
                promise(Stage.COMPLETION, limit("7 cd", 30, LimitUnit.CALENDAR_DAYS, 90), "2026-10-01T10:00");
        var afterTheCeiling = at("2026-11-02T10:00");

        assertThat(Shares.ledger(repair, afterTheCeiling).ceilingPassedByOwnFault())
                .isTrue();
        assertThat(Shares.ledger(
                                repair.with(paused("2026-10-02T10:00", CONSUMER))
                                        .with(resumed("2026-10-07T10:00", CONSUMER)),
                                afterTheCeiling)
                        .ceilingPassedByOwnFault())
                .isFalse();
    }
}
