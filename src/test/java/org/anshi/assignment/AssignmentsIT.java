package org.anshi.assignment;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aConsumer;
import static org.anshi.casefile.Cases.aFridge;
import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.anshi.HearthTest;
import org.anshi.TestClock;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Codes;
import org.anshi.agreement.Gap;
import org.anshi.agreement.Standing;
import org.anshi.agreement.Terms;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.OpenCase;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOverLimit;
import org.anshi.handover.HandOverLimits;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOverScope;
import org.anshi.handover.HandOvers;
import org.anshi.handover.OfferHandOver;
import org.anshi.handover.WayBack;
import org.anshi.organisation.Party;
import org.anshi.promise.ResponseLimits;
import org.anshi.promise.ShippedLimits;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** Who gets a repair: 华东维修 by the demo's agreement, and 顺捷物流, which repairs here as well. */
@HearthTest
@RecordApplicationEvents
@Import(AssignmentsIT.Room.class)
class AssignmentsIT {
    private static final String ZHAO = "haibei-zhao";

    @TestConfiguration
    @ComponentScan(
            basePackages = {"org.anshi.promise", "org.anshi.handover", "org.anshi.assignment"},
            excludeFilters = @Filter(TestConfiguration.class))
    static class Room {
        @Bean
        TestClock clock() {
            return TestClock.standingAt("2026-10-09T08:00:00Z");
        }

        @Bean
        ResponseLimits limits() {
            return new ShippedLimits();
        }

        @Bean
        HandOverLimits handOverLimits() {
            return (number, stage, urgency) -> Optional.of(new HandOverLimit(4, 75, "test", "test"));
        }

        @Bean
        AssignmentRules assignmentRules() {
            return new ShippedAssignmentTable();
        }
    }

    @Autowired
    Assignments assignments;

    @Autowired
    Agreements agreements;

    @Autowired
    HandOvers handOvers;

    @Autowired
    WayBack wayBack;

    @Autowired
    CaseFiles cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    private Agreement shunjieRepairs;

    @BeforeEach
    void twoRepairers() {
        // What other tests left in hand would weigh in.
        jdbc.sql("update case_file set closed_at = opened_at where closed_at is null")
                .update();
        shunjieRepairs = agreements.make(HAIBEI, SHUNJIE, repairs(2), ZHAO);
    }

    @AfterEach
    void oneRepairer() {
        Agreement now = agreements.get(shunjieRepairs.id());
        if (now.standing() != Standing.ENDED) {
            agreements.end(now.id(), now.version(), "结束", ZHAO);
        }
    }

    @Test
    void whoHasTheRegionInItsAgreementAndLittleInHandGetsIt() {
        CaseNumber repair = aCase();

        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(HUADONG);

        Assignment why = assignments.of(repair).get(0);
        assertThat(why.outcome()).isEqualTo(Outcome.CHOSEN);
        assertThat(agreements.find(why.agreement()).orElseThrow().terms().hasDuty(Party.REPAIRER))
                .isTrue();
        assertThat(why.considered()).extracting(Considered::organisation).containsExactly(HUADONG, SHUNJIE);
        assertThat(why.considered().get(0).why().zh()).contains("协议点名服务该地区 +10", "共 50 分");
        assertThat(why.considered().get(1).why().zh()).startsWith("评分较低");
        assertThat(agreements.takenUnder(repair))
                .extracting(one -> one.partner())
                .containsExactly(HUADONG);
    }

    @Test
    void whoPlaysAPartGoesOnPlayingIt() {
        CaseNumber repair = aCase();
        OrganisationId first = assignments.playing(repair, Party.REPAIRER);
        Agreement huadong = agreements.between(HAIBEI, HUADONG).get(0);
        agreements.change(huadong.id(), huadong.version(), huadong.terms(), "新版本", ZHAO);

        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(first);
        assertThat(assignments.of(repair)).hasSize(1);
        assertThat(assignments.of(repair).get(0).agreement().version()).isEqualTo(huadong.version());
    }

    @Test
    void whoSentItBackIsPassedOver() {
        CaseNumber repair = aCase();
        var offered = handOvers.offer(new OfferHandOver(
                repair, HUADONG, HandOverScope.WHOLE_CASE, null, HandOverReason.SKILL, null, "haibei-wang", false));
        handOvers.decline(repair, offered.id(), "huadong-zhou", DeclineReason.CAPACITY);

        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(SHUNJIE);
        assertThat(passedOver(repair, HUADONG)).contains("曾退回本案");
    }

    @Test
    void moreInHandComesLater() {
        for (int i = 0; i < 20; i++) {
            cases.handTo(aCase(), HUADONG);
        }
        CaseNumber repair = aCase();

        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(SHUNJIE);
        assertThat(passedOver(repair, HUADONG)).contains("评分较低", "在手案件不足 100 件 +20");
    }

    @Test
    void theLeadsOwnTradeIsItsOwn() {
        CaseNumber delivery = cases.open(
                        new OpenCase("delivery", aFridge(), aConsumer(), "送货", new OrganisationId("dongfang"), null))
                .number();

        assertThat(assignments.playing(delivery, Party.SELLER).value()).isEqualTo("dongfang");
        assertThat(assignments.of(delivery).get(0).outcome()).isEqualTo(Outcome.OWN_TRADE);
    }

    @Test
    void whereNobodyFitsTheLeadDoesItHearsOfItAndLooksAgainLater() {
        Agreement huadong = suspended(HUADONG);
        suspended(SHUNJIE);
        CaseNumber repair = aCase();

        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(HAIBEI);
        assertThat(events.stream(NobodyFits.class)).hasSize(1);
        assertThat(passedOver(repair, HUADONG)).isEqualTo(Gap.SUSPENDED.label().zh());
        assertThat(assignments.again(repair, Party.REPAIRER).organisation()).isEqualTo(HAIBEI);

        resume(huadong);

        assertThat(assignments.again(repair, Party.REPAIRER).organisation()).isEqualTo(HUADONG);
        assertThat(assignments.of(repair)).filteredOn(Assignment::stands).hasSize(1);
        agreements.between(HAIBEI, SHUNJIE).stream()
                .filter(one -> one.standing() == Standing.SUSPENDED)
                .forEach(this::resume);
    }

    @Test
    void whatAPartnerHadTheLeadDoes() {
        CaseNumber repair = aCase();
        assignments.playing(repair, Party.REPAIRER);
        assignments.holdsAs(repair, Party.REPAIRER);
        cases.handTo(repair, HUADONG);
        assertThat(assignments.openCases(HAIBEI, HUADONG)).contains(repair);

        wayBack.giveBack(repair, "整改");
        assertThat(assignments.giveBack(repair, HUADONG, true)).containsExactly(Party.REPAIRER);

        assertThat(cases.get(repair).holder()).isEqualTo(HAIBEI);
        assertThat(assignments.playing(repair, Party.REPAIRER)).isEqualTo(HAIBEI);
        assertThat(assignments.standing(repair, Party.REPAIRER).orElseThrow().holding())
                .isTrue();
        assertThat(assignments.openCases(HAIBEI, HUADONG)).doesNotContain(repair);
        assertThat(handOvers.historyOf(repair).all()).singleElement().satisfies(back -> {
            assertThat(back.reason()).isEqualTo(HandOverReason.AGREEMENT_OVER);
            assertThat(back.to()).isEqualTo(HAIBEI);
        });
    }

    @RepeatedTest(3)
    void whoAsksAtTheSameMomentNeverGivesAPlaceAwayTwice() throws Exception {
        Agreement huadong = suspended(HUADONG);
        List<CaseNumber> repairs = Stream.generate(this::aCase).limit(6).toList();
        ExecutorService people = Executors.newFixedThreadPool(repairs.size());
        CyclicBarrier start = new CyclicBarrier(repairs.size());
        try {
            List<Future<OrganisationId>> asked = repairs.stream()
                    .map(repair -> people.submit(() -> {
                        start.await();
                        return assignments.playing(repair, Party.REPAIRER);
                    }))
                    .toList();
            List<OrganisationId> given = new ArrayList<>();
            for (Future<OrganisationId> one : asked) {
                given.add(one.get());
            }

            assertThat(given).filteredOn(SHUNJIE::equals).hasSize(2);
            assertThat(given).filteredOn(HAIBEI::equals).hasSize(4);
        } finally {
            people.shutdownNow();
            resume(huadong);
        }
    }

    private CaseNumber aCase() {
        return cases.open(aRepair()).number();
    }

    private String passedOver(CaseNumber repair, OrganisationId organisation) {
        return assignments.of(repair).get(0).considered().stream()
                .filter(one -> one.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .why()
                .zh();
    }

    private Agreement suspended(OrganisationId partner) {
        Agreement last = null;
        for (Agreement one : agreements.between(HAIBEI, partner)) {
            if (one.standing() == Standing.IN_FORCE && one.terms().hasDuty(Party.REPAIRER)) {
                last = agreements.suspend(one.id(), one.version(), "检修", ZHAO);
            }
        }
        return last;
    }

    private void resume(Agreement suspended) {
        agreements.resume(suspended.id(), suspended.version(), "恢复", ZHAO);
    }

    private static Terms repairs(int capacity) {
        return new Terms(
                Codes.of("repairer"),
                Codes.ALL,
                Codes.ALL,
                Codes.ALL,
                LocalDate.of(2026, 1, 1),
                null,
                capacity,
                null,
                null);
    }
}
