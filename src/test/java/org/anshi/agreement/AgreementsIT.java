package org.anshi.agreement;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aRepair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anshi.HearthTest;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@Import(AgreementsIT.Room.class)
class AgreementsIT {
    private static final String ZHAO = "haibei-zhao";
    private static final Matter MATTER = new Matter("repair", ProductCategory.OTHER, Province.SHANGHAI);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TestConfiguration
    static class Room {
        @Bean
        TestClock clock() {
            return TestClock.standingAt("2026-10-09T08:00:00Z");
        }
    }

    @Autowired
    Agreements agreements;

    @Autowired
    FirstAgreements first;

    @Autowired
    Organisations organisations;

    @Autowired
    CaseFiles cases;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void inOctober() {
        ((TestClock) clock).standAt(Instant.parse("2026-10-09T08:00:00Z"));
    }

    @Test
    void theConfiguredOnesAreThereOnce() {
        int before = agreements.all().size();
        first.afterSingletonsInstantiated();

        assertThat(agreements.all()).hasSize(before);
        assertThat(agreements.covering(HAIBEI, HUADONG, Party.REPAIRER, MATTER)).isPresent();
        for (OrganisationId lead : organisations.leads()) {
            for (Party part : Party.byAgreement()) {
                assertThat(organisations.get(lead).type().plays(part)
                                || organisations.all().stream().anyMatch(one -> agreements
                                        .covering(lead, one.id(), part, MATTER)
                                        .isPresent()))
                        .as(lead + " " + part)
                        .isTrue();
            }
        }
    }

    @Test
    void aChangeIsANewVersionAndTheCaseKeepsTheOneItWasTakenUnder() {
        Agreement made = agreements.make(HAIBEI, SHUNJIE, terms(5, "carrier", "repairer"), ZHAO);
        CaseNumber repair = aCase();
        transaction.execute(status -> agreements.take(made.id(), repair, Party.REPAIRER, MATTER));

        Agreement changed = agreements.change(made.id(), made.version(), terms(9, "carrier"), "只做配送", ZHAO);

        assertThat(made.version()).isEqualTo(1);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(agreements.get(made.id())).isEqualTo(changed);
        assertThat(agreements.history(made.id()))
                .extracting(AgreementVersion::version)
                .containsExactly(2, 1);
        assertThat(agreements.history(made.id()).get(0).why()).isEqualTo("只做配送");
        TakenCase taken = agreements.takenUnder(repair).get(0);
        assertThat(taken.agreement()).isEqualTo(made.ref());
        assertThat(agreements.find(taken.agreement()).orElseThrow().terms()).isEqualTo(made.terms());
        assertThat(take(made, aCase())).isEmpty();
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() {
        Agreement made = agreements.make(HAIBEI, SHUNJIE, terms(5, "carrier"), ZHAO);
        agreements.change(made.id(), 1, terms(6, "carrier"), "调整", ZHAO);

        refused(Refused.Kind.CONFLICT, () -> agreements.change(made.id(), 1, terms(7, "carrier"), "调整", ZHAO));
        assertThat(agreements.get(made.id()).terms().capacityPerDay()).isEqualTo(6);
    }

    @RepeatedTest(3)
    void todaysCapacityIsNeverGivenAwayTwice() throws Exception {
        Agreement threeADay = agreements.make(HAIBEI, SHUNJIE, terms(3, "repairer"), ZHAO);

        List<Optional<AgreementRef>> taken = atOnce(8, () -> take(threeADay, aCase()));

        assertThat(taken).filteredOn(Optional::isPresent).hasSize(3);
        assertThat(agreements.takenToday(threeADay.id())).isEqualTo(3);
        assertThat(agreements.leftToday(threeADay)).isZero();
    }

    @Test
    void tomorrowThereIsRoomAgainAndACaseCountsOnce() {
        Agreement oneADay = agreements.make(HAIBEI, SHUNJIE, terms(1, "repairer"), ZHAO);
        CaseNumber repair = aCase();
        assertThat(take(oneADay, repair)).isPresent();
        assertThat(take(oneADay, repair)).isPresent();
        assertThat(agreements.takenToday(oneADay.id())).isEqualTo(1);
        assertThat(take(oneADay, aCase())).isEmpty();

        ((TestClock) clock).standAt(Instant.parse("2026-10-09T16:00:00Z"));

        assertThat(take(oneADay, aCase())).isPresent();
    }

    @Test
    void whoAcceptsByItselfMayGoBeyondItsCapacity() {
        OrganisationId anxin = new OrganisationId("anxin");
        Agreement some = agreements.covering(HAIBEI, anxin, null, MATTER).orElseThrow();
        agreements.change(some.id(), some.version(), terms(1, "insurer"), "调整", ZHAO);
        takeOver(anxin, aCase());
        takeOver(anxin, aCase());

        assertThat(agreements.takenToday(some.id())).isEqualTo(2);
        assertThat(agreements.leftToday(agreements.get(some.id()))).isZero();
    }

    @Test
    void suspendedNothingIsTakenUntilItIsResumed() {
        Agreement made = agreements.make(HAIBEI, SHUNJIE, terms(null, "repairer"), ZHAO);
        refused(Refused.Kind.INVALID, () -> agreements.suspend(made.id(), 1, " ", ZHAO));

        Agreement suspended = agreements.suspend(made.id(), 1, "投诉较多", ZHAO);
        assertThat(take(made, aCase())).isEmpty();
        refused(Refused.Kind.CONFLICT, () -> agreements.suspend(made.id(), 2, "再次", ZHAO));

        agreements.resume(made.id(), suspended.version(), "整改完成", ZHAO);
        assertThat(take(made, aCase())).isPresent();
    }

    @Test
    void afterItsLastDayItIsEndedOnRecord() {
        Terms untilOctober = new Terms(
                Codes.of("repairer"),
                Codes.ALL,
                Codes.ALL,
                Codes.ALL,
                FIRST,
                LocalDate.of(2026, 10, 10),
                null,
                null,
                null);
        Agreement made = agreements.make(HAIBEI, SHUNJIE, untilOctober, ZHAO);

        ((TestClock) clock).standAt(Instant.parse("2026-10-10T15:59:59Z"));
        assertThat(agreements.endExpired()).isEmpty();
        ((TestClock) clock).standAt(Instant.parse("2026-10-10T16:00:00Z"));
        assertThat(take(made, aCase())).isEmpty();
        assertThat(agreements.endExpired()).extracting(Agreement::id).containsExactly(made.id());

        assertThat(agreements.get(made.id()).standing()).isEqualTo(Standing.ENDED);
        assertThat(agreements.endExpired()).isEmpty();
        refused(Refused.Kind.CONFLICT, () -> agreements.change(made.id(), 2, untilOctober, "调整", ZHAO));
    }

    @Test
    void aPartnerIsNotSentWhereItDoesNotWork() {
        Terms tibet =
                new Terms(Codes.of("repairer"), Codes.ALL, Codes.ALL, Codes.of("tibet"), FIRST, null, null, null, null);

        refused(Refused.Kind.INVALID, () -> agreements.make(HAIBEI, HUADONG, tibet, ZHAO));
        refused(Refused.Kind.INVALID, () -> agreements.make(HAIBEI, HAIBEI, tibet, ZHAO));
    }

    @Test
    void whereNoneCoversItSaysWhatIsMissing() {
        Matter inTibet = new Matter("repair", ProductCategory.OTHER, Province.TIBET);

        assertThat(agreements.gap(HAIBEI, HUADONG, Party.REPAIRER, inTibet)).isEqualTo(Gap.REGION);
        assertThat(agreements.gap(HUADONG, HAIBEI, Party.REPAIRER, inTibet)).isEqualTo(Gap.NO_AGREEMENT);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> agreements.mustCover(HAIBEI, HUADONG, inTibet))
                .satisfies(refused -> {
                    assertThat(refused.faults())
                            .extracting(Refused.Fault::field)
                            .containsExactly("to");
                    assertThat(refused.reason().zh()).contains("华东维修", "协议不含消费者所在地区");
                });
    }

    @Test
    void nobodyIsSentWhereTheyDoNotWorkWhateverIsAgreed() {
        OrganisationId dongfang = new OrganisationId("dongfang");
        agreements.make(dongfang, HUADONG, terms(null, "recycler"), ZHAO);
        Matter inTibet = new Matter("recycling", ProductCategory.OTHER, Province.TIBET);

        assertThat(agreements.covering(dongfang, HUADONG, Party.RECYCLER, MATTER))
                .isPresent();
        assertThat(agreements.covering(dongfang, HUADONG, Party.RECYCLER, inTibet))
                .isEmpty();
        assertThat(agreements.gap(dongfang, HUADONG, Party.RECYCLER, inTibet)).isEqualTo(Gap.ELSEWHERE);
    }

    private Optional<AgreementRef> take(Agreement agreement, CaseNumber number) {
        return transaction.execute(status -> agreements.take(agreement.id(), number, Party.REPAIRER, MATTER));
    }

    private void takeOver(OrganisationId partner, CaseNumber number) {
        transaction.execute(status -> agreements.takeOver(HAIBEI, partner, number, MATTER));
    }

    private CaseNumber aCase() {
        return cases.open(aRepair()).number();
    }

    private static Terms terms(Integer capacity, String... duties) {
        return new Terms(Codes.of(duties), Codes.ALL, Codes.ALL, Codes.ALL, FIRST, null, capacity, null, null);
    }

    private static void refused(Refused.Kind kind, ThrowingCallable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work)
                .extracting(Refused::kind)
                .isEqualTo(kind);
    }

    private static <T> List<T> atOnce(int hands, java.util.concurrent.Callable<T> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(hands);
        CyclicBarrier start = new CyclicBarrier(hands);
        try {
            List<Future<T>> working = new ArrayList<>();
            for (int i = 0; i < hands; i++) {
                working.add(people.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : working) {
                done.add(one.get());
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }
}
