package org.anshi.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aRepair;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.anshi.shared.Stage.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshi.HearthTest;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.Holder;
import org.anshi.privacy.PersonalData;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseLedger;
import org.anshi.promise.PromiseRoom;
import org.anshi.promise.PromiseShare;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@RecordApplicationEvents
@Import(HandOversIT.Room.class)
class HandOversIT {
    @TestConfiguration
    @Import(PromiseRoom.class)
    @ComponentScan(basePackages = "org.anshi.handover", excludeFilters = @Filter(TestConfiguration.class))
    static class Room {
        @Bean
        HandOverLimits handOverLimits() {
            return new ShippedHandOverLimits();
        }
    }

    @Autowired
    HandOvers handOvers;

    @Autowired
    PromiseKeeper promises;

    @Autowired
    CaseFiles cases;

    @Autowired
    Clock clock;

    @Autowired
    PersonalData personalData;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    private CaseNumber repair;

    @BeforeEach
    void aRepairHeldByTheRepairer() {
        itIs("2026-10-09T10:00");
        repair = transaction.execute(status -> cases.open(aRepair()).number());
        promises.make(repair, SOLUTION);
        cases.handTo(repair, HUADONG);
    }

    @Test
    void untilItIsAcceptedTheOffererStaysHolder() {
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);

        assertThat(offered.state()).isEqualTo(HandOverState.OFFERED);
        assertThat(offered.from()).isEqualTo(HUADONG);
        assertThat(cases.get(repair).holder()).isEqualTo(HUADONG);
        assertThat(handOvers.historyOf(repair).open()).contains(offered);
        assertThat(events.stream(HandOverOffered.class)).containsExactly(new HandOverOffered(offered));

        itIs("2026-10-09T11:00");
        HandOver accepted = handOvers.accept(repair, offered.id(), "shunjie-qian");

        assertThat(cases.get(repair).holder()).isEqualTo(SHUNJIE);
        assertThat(accepted.answer()).isEqualTo(new HandOver.Answer(at("2026-10-09T11:00"), "shunjie-qian", null));
        assertThat(handOvers.historyOf(repair).all()).containsExactly(accepted);
        assertThat(cases.holders(repair)).extracting(Holder::organisation).containsExactly(HAIBEI, HUADONG, SHUNJIE);
    }

    @Test
    void aPieceOfWorkLeavesTheCaseWithItsHolder() {
        HandOver offered = handOvers.offer(new OfferHandOver(
                repair,
                SHUNJIE,
                HandOverScope.PIECE_OF_WORK,
                "Task_RepairProduct",
                HandOverReason.CAPACITY,
                null,
                "huadong-feng",
                false));
        handOvers.accept(repair, offered.id(), "shunjie-qian");

        assertThat(cases.get(repair).holder()).isEqualTo(HUADONG);
        assertThat(events.stream(HandOverAccepted.class))
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.handOver().work()).isEqualTo("Task_RepairProduct"));
    }

    @Test
    void hasToBeAnsweredInWorkingHoursOfTheReceiver() {
        itIs("2026-10-09T17:00");
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);

        assertThat(offered.limit().workingHours()).isEqualTo(4);
        assertThat(offered.warnAt()).isEqualTo(at("2026-10-10T11:00"));
        assertThat(offered.answerDueAt()).isEqualTo(at("2026-10-10T12:00"));
    }

    @Test
    void isAnsweredSoonerWhenTheConsumerHasWaitedTooLong() {
        itIs("2026-10-12T10:00");
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);

        assertThat(offered.answerDueAt()).isEqualTo(at("2026-10-12T11:00"));
    }

    @Test
    void declinedOrExpiredItIsTheLeadsAndNoClockStartsAgain() {
        Instant due = promises.find(repair, SOLUTION).orElseThrow().dueAt();
        itIs("2026-10-09T12:00");
        handOvers.decline(repair, offered(SHUNJIE, HandOverReason.SKILL).id(), "shunjie-qian", DeclineReason.NOT_OURS);
        assertThat(cases.get(repair).holder()).isEqualTo(HAIBEI);

        itIs("2026-10-09T13:00");
        HandOver again = offered(HUADONG, HandOverReason.RESPONSIBILITY);
        itIs("2026-10-09T17:00");
        handOvers.expire(repair, again.id());

        assertThat(cases.get(repair).holder()).isEqualTo(HAIBEI);
        assertThat(events.stream(HandOverReturned.class)).hasSize(2);
        assertThat(promises.find(repair, SOLUTION).orElseThrow().dueAt()).isEqualTo(due);
    }

    @Test
    void everyMinuteIsOnTheAccountOfWhoeverHeldIt() {
        itIs("2026-10-09T12:00");
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);
        itIs("2026-10-09T12:30");
        handOvers.accept(repair, offered.id(), "shunjie-qian");
        itIs("2026-10-09T13:45");

        PromiseLedger ledger = promises.ledger(repair, SOLUTION);
        assertThat(ledger.shares())
                .extracting(PromiseShare::organisation, PromiseShare::working)
                .containsExactly(tuple(HUADONG, Duration.ofMinutes(150)), tuple(SHUNJIE, Duration.ofMinutes(75)));
        assertThat(ledger.calendar()).isEqualTo(Duration.ofMinutes(225));
    }

    @Test
    void whatIsSaidWithItIsSealedAndGoneWithTheCasesData() {
        HandOver offered = handOvers.offer(new OfferHandOver(
                repair,
                SHUNJIE,
                HandOverScope.WHOLE_CASE,
                null,
                HandOverReason.OTHER,
                "李女士只在周末在家",
                "huadong-feng",
                false));

        assertThat(handOvers.wordsOf(offered)).contains("李女士只在周末在家");
        assertThat(jdbc.sql("select sealed_words from hand_over where id = ?")
                        .param(offered.id())
                        .query((row, n) -> new String(row.getBytes(1), UTF_8))
                        .single())
                .doesNotContain("李女士");

        transaction.executeWithoutResult(
                status -> personalData.destroy(cases.get(repair).key()));
        assertThat(handOvers.wordsOf(offered)).isEmpty();
    }

    @Test
    void anOfferFallsWhenTheCasePassesOnOrEnds() {
        HandOver first = offered(SHUNJIE, HandOverReason.SKILL);
        cases.handTo(repair, HAIBEI);
        assertThat(handOvers.get(repair, first.id()).state()).isEqualTo(HandOverState.WITHDRAWN);

        HandOver second = offered(SHUNJIE, HandOverReason.SKILL);
        cases.end(repair, CaseStatus.CANCELLED);
        assertThat(handOvers.get(repair, second.id()).state()).isEqualTo(HandOverState.WITHDRAWN);
        refused(Refused.Kind.CONFLICT, () -> offered(HUADONG, HandOverReason.SKILL));
    }

    @Test
    void oneOfferAtATimeToSomebodyElseWhoIsKnown() {
        refused(Refused.Kind.INVALID, () -> offered(HUADONG, HandOverReason.SKILL));
        refused(Refused.Kind.NOT_FOUND, () -> offered(new OrganisationId("nobody"), HandOverReason.SKILL));
        refused(Refused.Kind.INVALID, () -> offered(SHUNJIE, HandOverReason.OTHER));
        offered(SHUNJIE, HandOverReason.SKILL);
        refused(Refused.Kind.CONFLICT, () -> offered(HAIBEI, HandOverReason.SKILL));
        refused(Refused.Kind.NOT_FOUND, () -> handOvers.accept(repair, UUID.randomUUID(), "shunjie-qian"));
    }

    @Nested
    class AfterTheSecondBounce {
        @BeforeEach
        void declinedTwice() {
            declined(SHUNJIE, HandOverReason.SKILL);
            assertThat(handOvers.historyOf(repair).awaitsRuling()).isFalse();
            declined(SHUNJIE, HandOverReason.SKILL);
        }

        @Test
        void theLeadsSupervisorDecidesBeforeAnythingElse() {
            assertThat(handOvers.historyOf(repair).awaitsRuling()).isTrue();
            refused(Refused.Kind.CONFLICT, () -> offeredBySupervisor(HUADONG, HandOverReason.SKILL));

            handOvers.decide(repair, Decision.OFFER, "haibei-zhao");

            assertThat(handOvers.historyOf(repair).awaitsRuling()).isFalse();
            refused(Refused.Kind.CONFLICT, () -> handOvers.decide(repair, Decision.KEEP, "haibei-zhao"));
        }

        @Test
        void onlyTheyMayOfferItAgainAndToTheSameOnlyForANewReason() {
            handOvers.decide(repair, Decision.OFFER, "haibei-zhao");

            refused(Refused.Kind.CONFLICT, () -> offered(HUADONG, HandOverReason.SKILL));
            refused(Refused.Kind.CONFLICT, () -> offeredBySupervisor(SHUNJIE, HandOverReason.SKILL));
            HandOver offered = offeredBySupervisor(SHUNJIE, HandOverReason.PARTS);
            handOvers.accept(repair, offered.id(), "shunjie-qian");

            assertThat(handOvers.historyOf(repair).bounces()).isZero();
            assertThat(cases.get(repair).holder()).isEqualTo(SHUNJIE);
        }
    }

    @Test
    void whoTookTheCaseStandsInWhereTheDrawnPathNamesTheFormerHolder() {
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);
        assertThat(standIn(HUADONG)).isEqualTo(HUADONG);
        handOvers.accept(repair, offered.id(), "shunjie-qian");
        assertThat(standIn(HUADONG)).isEqualTo(SHUNJIE);
        assertThat(standIn(HAIBEI)).isEqualTo(HAIBEI);

        handOvers.expire(repair, offered(HUADONG, HandOverReason.REGION).id());
        assertThat(standIn(HUADONG)).isEqualTo(HAIBEI);
    }

    @RepeatedTest(5)
    void ofAnswersGivenInTheSameMomentOneCounts() throws Exception {
        HandOver offered = offered(SHUNJIE, HandOverReason.SKILL);
        List<Callable<HandOver>> hands = List.of(
                () -> handOvers.accept(repair, offered.id(), "shunjie-qian"),
                () -> handOvers.accept(repair, offered.id(), "shunjie-he"),
                () -> handOvers.withdraw(repair, offered.id(), "huadong-feng"),
                () -> handOvers.expire(repair, offered.id()),
                () -> handOvers.decline(repair, offered.id(), "shunjie-he", DeclineReason.CAPACITY));

        List<Object> outcomes = atOnce(hands);

        assertThat(outcomes).filteredOn(HandOver.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof HandOver))
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.kind())
                                .isEqualTo(Refused.Kind.CONFLICT)));
        HandOverState state = handOvers.get(repair, offered.id()).state();
        assertThat(cases.get(repair).holder())
                .isEqualTo(
                        switch (state) {
                            case ACCEPTED -> SHUNJIE;
                            case WITHDRAWN -> HUADONG;
                            default -> HAIBEI;
                        });
    }

    private List<Object> atOnce(List<Callable<HandOver>> hands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(hands.size());
        CyclicBarrier start = new CyclicBarrier(hands.size());
        try {
            List<Future<Object>> begun = new ArrayList<>();
            for (Callable<HandOver> hand : hands) {
                begun.add(people.submit(() -> {
                    start.await();
                    try {
                        return hand.call();
                    } catch (Refused refused) {
                        return refused;
                    }
                }));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> one : begun) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }

    private OrganisationId standIn(OrganisationId organisation) {
        return handOvers.standIn(cases.get(repair), organisation);
    }

    private void declined(OrganisationId to, HandOverReason reason) {
        handOvers.decline(repair, offered(to, reason).id(), to + "-somebody", DeclineReason.CAPACITY);
    }

    private HandOver offered(OrganisationId to, HandOverReason reason) {
        return handOvers.offer(whole(to, reason, false));
    }

    private HandOver offeredBySupervisor(OrganisationId to, HandOverReason reason) {
        return handOvers.offer(whole(to, reason, true));
    }

    private OfferHandOver whole(OrganisationId to, HandOverReason reason, boolean byLeadsSupervisor) {
        return new OfferHandOver(
                repair, to, HandOverScope.WHOLE_CASE, null, reason, null, "huadong-feng", byLeadsSupervisor);
    }

    private static void refused(Refused.Kind kind, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refused.class).isThrownBy(attempt).satisfies(refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }

    private void itIs(String when) {
        ((TestClock) clock).standAt(at(when));
    }
}
