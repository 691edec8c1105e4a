package org.anshi.visit;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.SHUNJIE;
import static org.anshi.casefile.Cases.aRepair;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.anshi.HearthTest;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.organisation.OpeningHours;
import org.anshi.promise.ResponseLimits;
import org.anshi.promise.ShippedLimits;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.staff.QualificationRecord;
import org.anshi.staff.Staff;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is sent, by the room itself or by whoever plans the day, and never to two places at once. */
@HearthTest
@RecordApplicationEvents
@Import(VisitsIT.Room.class)
class VisitsIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String WU = "huadong-wu";
    private static final String ZHENG = "huadong-zheng";

    @TestConfiguration
    @ComponentScan(
            basePackages = {"org.anshi.promise", "org.anshi.staff", "org.anshi.visit"},
            excludeFilters = @Filter(TestConfiguration.class))
    static class Room {
        @Bean
        TestClock clock() {
            return TestClock.standingAt("2026-11-24T01:00:00Z");
        }

        @Bean
        ResponseLimits limits() {
            return new ShippedLimits();
        }
    }

    @Autowired
    Visits visits;

    @Autowired
    Roster roster;

    @Autowired
    VisitCalendars calendars;

    @Autowired
    VisitWatch watch;

    @Autowired
    CaseFiles cases;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void twoTechniciansOfTheRepairer() {
        List.of(
                        "visit_assignment",
                        "visit",
                        "visit_technician_hours",
                        "visit_technician",
                        "staff_lapse_told",
                        "staff_qualification")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        ((TestClock) clock).standAt(at("2026-11-24T09:00"));
        roster.keep(HUADONG, WU, "吴师傅", "HD-0012", true);
        roster.keep(HUADONG, ZHENG, "郑师傅", "HD-0015", true);
    }

    @Test
    void whoeverHasFewestVisitsThatDayIsSent() {
        assertThat(booked("2026-11-25T09:00").technician()).isEqualTo(WU);
        assertThat(booked("2026-11-25T14:00").technician()).isEqualTo(ZHENG);
        assertThat(booked("2026-11-25T16:00").technician()).isEqualTo(WU);
        assertThat(booked("2026-11-26T16:00").technician()).isEqualTo(WU);
    }

    @Test
    void aBookingIsNeverRefusedAndWaitsToBeDispatched() {
        booked("2026-11-25T14:00");
        booked("2026-11-25T14:30");

        Visit third = booked("2026-11-25T14:15");

        assertThat(third.isToBeDispatched()).isTrue();
        assertThat(events.stream(VisitToDispatch.class)).containsExactly(new VisitToDispatch(third, List.of()));
        assertThat(visits.toBeDispatched(HUADONG, 10)).containsExactly(third);
        assertThat(visits.countToBeDispatched(HUADONG)).isEqualTo(1);
    }

    @Test
    void whoeverLacksWhatTheWorkAsksForIsPassedOverAndTheReasonSaid() {
        has(WU, "safety", "2026-11-30");
        has(ZHENG, "safety", "2026-11-25");

        assertThat(asking("2026-11-25T09:00", "safety").technician()).isEqualTo(WU);
        assertThat(asking("2026-11-25T14:00", "safety").technician()).isEqualTo(ZHENG);
        assertThat(asking("2026-11-26T14:00", "safety").technician())
                .as("theirs ends the day before")
                .isEqualTo(WU);
        Visit nobody = asking("2026-12-01T14:00", "safety");

        assertThat(nobody.isToBeDispatched()).isTrue();
        assertThat(events.stream(VisitToDispatch.class)
                        .flatMap(waiting -> waiting.passedOver().stream())
                        .map(Bilingual::zh))
                .hasSize(2)
                .allSatisfy(why -> assertThat(why).contains("用电与作业安全", "已过期", "不能派去"));
        assertThat(visits.unfitFor(nobody)).hasSize(2);
    }

    @Test
    void nobodyPicksByHandWhoeverLacksIt() {
        has(WU, "safety", "2026-11-30");
        Visit visit = asking("2026-11-25T09:00", "safety");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.send(visit.id(), ZHENG, null, true))
                .satisfies(refusal -> assertThat(refusal.reason().zh()).contains("郑师傅", "尚无", "用电与作业安全"));
        assertThat(visits.find(visit.id()).orElseThrow().technician()).isEqualTo(WU);
    }

    @Test
    void aTimeIsProposedUntilTheConsumerAgrees() {
        CaseNumber number = aCase();
        AgreedTime when = AgreedTime.at(at("2026-11-25T09:00"));
        Visit proposed = visits.book(number, new Appointment(HUADONG, when, HOUR, List.of(), false));
        assertThat(proposed.isDispatched()).isTrue();
        assertThat(proposed.isAgreed()).isFalse();

        Visit agreed = book(number, when);

        assertThat(agreed.isAgreed()).isTrue();
        assertThat(agreed.technician()).isEqualTo(proposed.technician());
        assertThat(agreed.revision()).as("nobody's calendar changes").isEqualTo(proposed.revision());
        assertThat(visits.find(agreed.id())).contains(agreed);
    }

    @Test
    void whatTheConsumerExpectsIsWatchedAndSaidOnceEach() {
        Visit visit = booked("2026-11-25T10:30");
        visits.book(aCase(), new Appointment(HUADONG, AgreedTime.at(at("2026-11-25T10:30")), HOUR, List.of(), false));
        ((TestClock) clock).standAt(at("2026-11-25T09:59"));
        watch.look();
        assertThat(events.stream(VisitDue.class)).isEmpty();

        ((TestClock) clock).standAt(at("2026-11-25T10:00"));
        watch.look();
        watch.look();
        assertThat(events.stream(VisitDue.class)).containsExactly(new VisitDue(visit, VisitDue.When.SET_OUT));

        ((TestClock) clock).standAt(at("2026-11-25T10:30"));
        watch.look();
        watch.look();
        assertThat(events.stream(VisitDue.class))
                .containsExactly(new VisitDue(visit, VisitDue.When.SET_OUT), new VisitDue(visit, VisitDue.When.OVER));
        visits.giveUpTime(visit.caseNumber(), true);
        Visit moved = book(visit.caseNumber(), AgreedTime.at(at("2026-11-26T10:30")));
        ((TestClock) clock).standAt(at("2026-11-26T10:00"));
        watch.look();
        assertThat(events.stream(VisitDue.class)).contains(new VisitDue(moved, VisitDue.When.SET_OUT));
    }

    @Test
    void nobodyIsSentWhenTheyDoNotWork() {
        assertThat(booked("2026-11-25T17:30").isToBeDispatched()).isTrue();
        assertThat(booked("2026-11-28T10:00").isToBeDispatched())
                .as("a Saturday")
                .isTrue();

        roster.keepHours(ZHENG, Map.of(DayOfWeek.SATURDAY, OpeningHours.parse("10:00-16:00")));

        assertThat(booked("2026-11-28T10:00").technician()).isEqualTo(ZHENG);
        assertThat(booked("2026-11-25T10:00").technician()).isEqualTo(WU);
        assertThat(booked("2026-11-25T10:00").isToBeDispatched()).isTrue();
    }

    @Test
    void whatIsAgreedByHoursBeginsWhenItFits() {
        AgreedTime morning = new AgreedTime(at("2026-11-25T09:00"), at("2026-11-25T12:00"));

        List<Visit> four =
                IntStream.range(0, 4).mapToObj(i -> book(aCase(), morning)).toList();

        assertThat(four)
                .allMatch(Visit::isDispatched)
                .extracting(visit -> visit.slot().start())
                .containsExactly(
                        at("2026-11-25T09:00"), at("2026-11-25T09:00"), at("2026-11-25T10:30"), at("2026-11-25T10:30"));
        assertThat(book(aCase(), morning).isToBeDispatched()).isTrue();
    }

    @Test
    void bookedAgainItMovesAndKeepsItsTechnicianWhereThatCanBe() {
        CaseNumber number = aCase();
        Visit first = book(number, AgreedTime.at(at("2026-11-25T14:00")));
        assertThat(book(number, first.agreed())).isEqualTo(first);

        Visit moved = book(number, AgreedTime.at(at("2026-11-26T14:00")));

        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(moved.technician()).isEqualTo(first.technician());
        assertThat(moved.revision()).isGreaterThan(first.revision());
        assertThat(visits.openOf(number)).contains(moved);
        assertThat(booked("2026-11-25T14:00").technician()).isEqualTo(WU);
    }

    @Test
    void aTimeGivenUpFreesWhoeverWasToCome() {
        CaseNumber number = aCase();
        book(number, AgreedTime.at(at("2026-11-25T14:00")));
        whole(() -> visits.giveUpTime(number, true));

        Visit waiting = visits.openOf(number).orElseThrow();
        assertThat(waiting.state()).isEqualTo(VisitState.TO_BE_AGREED);
        assertThat(waiting.technician()).isNull();
        assertThat(visits.toBeDispatched(HUADONG, 10)).isEmpty();

        Visit later = book(number, AgreedTime.at(at("2026-11-27T14:00")));
        assertThat(later.isLaterByChoice()).isTrue();
        assertThat(later.givenUp()).isEqualTo(at("2026-11-25T14:00"));
        assertThat(visits.setOutFor(later, later.givenUp())).isEqualTo(at("2026-11-25T13:30"));

        whole(() -> visits.giveUpTime(number, false));
        assertThat(book(number, AgreedTime.at(at("2026-11-30T14:00"))).isLaterByChoice())
                .as("moved by us, nobody waits by choice")
                .isFalse();
    }

    @Test
    void aRefusalNamesTheClashAndWhatIsFree() {
        Visit taken = booked("2026-11-25T14:00");
        Visit other = booked("2026-11-25T14:30");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.send(other.id(), WU, null, true))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT);
                    assertThat(refused.reason().zh())
                            .contains("吴师傅", "14:00–15:00", taken.caseNumber().value(), "30 分钟", "郑师傅", "11月25日 15:30");
                    assertThat(refused.reason().en()).contains("is not free", "Free next");
                });
        assertThat(visits.find(other.id()).orElseThrow().technician()).isEqualTo(ZHENG);
    }

    @Test
    void outsideWorkingTimeSomebodyIsSentOnlyIfTheyAgree() {
        Visit evening = booked("2026-11-25T19:00");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.send(evening.id(), WU, null, false))
                .satisfies(refused -> assertThat(refused.reason().zh()).contains("不上班"));
        assertThat(visits.send(evening.id(), WU, null, true).technician()).isEqualTo(WU);
    }

    @Test
    void theConsumersTimeIsNotMovedByWhoeverPlansTheDay() {
        Visit afternoon = booked("2026-11-25T14:00");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> visits.send(afternoon.id(), WU, at("2026-11-25T16:00"), false))
                .satisfies(refused -> assertThat(refused.reason().zh()).contains("与消费者约定的是 11月25日 14:00"));

        Visit morning = book(aCase(), new AgreedTime(at("2026-11-25T09:00"), at("2026-11-25T12:00")));
        assertThat(visits.send(morning.id(), WU, at("2026-11-25T10:15"), false)
                        .slot()
                        .start())
                .isEqualTo(at("2026-11-25T10:15"));
    }

    @Test
    void whoeverGoesOffDutyIsReplaced() {
        Visit theirs = booked("2026-11-25T09:00");
        roster.keep(HUADONG, WU, "吴师傅", "HD-0012", false);

        assertThat(visits.find(theirs.id()).orElseThrow().technician()).isEqualTo(ZHENG);
        assertThat(booked("2026-11-25T09:00").isToBeDispatched()).isTrue();
    }

    @Test
    void theVisitEndsWithTheArrivalOrWithTheCase() {
        CaseNumber arrived = aCase();
        Visit ended = book(arrived, AgreedTime.at(at("2026-11-25T09:00")));
        whole(() -> visits.end(arrived));
        assertThat(visits.find(ended.id()).orElseThrow().state()).isEqualTo(VisitState.ENDED);
        assertThat(visits.openOf(arrived)).isEmpty();

        CaseNumber cancelled = aCase();
        Visit off = book(cancelled, AgreedTime.at(at("2026-11-25T14:00")));
        whole(() -> cases.end(cancelled, CaseStatus.CANCELLED));
        assertThat(visits.find(off.id()).orElseThrow().state()).isEqualTo(VisitState.CANCELLED);
    }

    @Test
    void whoeverTakesTheWorkOverSendsSomebodyOfTheirOwn() {
        roster.keep(SHUNJIE, "shunjie-xu", "徐师傅", "SJ-0107", true);
        CaseNumber number = aCase();
        book(number, AgreedTime.at(at("2026-11-25T14:00")));

        whole(() -> visits.handOver(number, HUADONG, SHUNJIE));

        Visit theirs = visits.openOf(number).orElseThrow();
        assertThat(theirs.organisation()).isEqualTo(SHUNJIE);
        assertThat(theirs.technician()).isEqualTo("shunjie-xu");
        assertThat(theirs.agreed().from()).isEqualTo(at("2026-11-25T14:00"));
    }

    @Test
    void aCalendarFollowsEveryChangeAndSaysWhatIsOff() {
        CaseNumber number = aCase();
        Visit visit = book(number, AgreedTime.at(at("2026-11-25T14:00")));
        String uid = "UID:" + visit.id() + "@anshi";

        assertThat(calendarOf(WU))
                .contains("BEGIN:VCALENDAR", uid, "SEQUENCE:0", "DTSTART:20261125T060000Z", "DTEND:20261125T070000Z")
                .contains("STATUS:CONFIRMED", number.value(), "西湖区", "/desk/cases/" + number)
                .doesNotContain("标记", "13900000087", "marker");

        Visit moved = book(number, AgreedTime.at(at("2026-11-26T14:00")));
        assertThat(calendarOf(WU))
                .containsOnlyOnce(uid)
                .contains("SEQUENCE:" + moved.revision(), "DTSTART:20261126T060000Z");

        Visit lost = visits.send(visit.id(), ZHENG, null, false);
        assertThat(calendarOf(WU)).containsOnlyOnce(uid).contains("STATUS:CANCELLED", "SEQUENCE:" + lost.revision());
        assertThat(calendarOf(ZHENG)).contains(uid, "STATUS:CONFIRMED");

        whole(() -> cases.end(number, CaseStatus.CANCELLED));
        assertThat(calendarOf(ZHENG)).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void theAddressOfACalendarCanBeTakenAway() {
        String first = roster.renewCalendar(WU);
        assertThat(first).hasSize(32);
        assertThat(roster.behindCalendar(first)).map(TechnicianCard::username).contains(WU);
        assertThat(roster.calendarOf(WU)).contains(first);

        String second = roster.renewCalendar(WU);
        assertThat(roster.behindCalendar(first)).isEmpty();
        roster.revokeCalendar(WU);
        assertThat(roster.behindCalendar(second)).isEmpty();
        assertThat(roster.behindCalendar(null)).isEmpty();
    }

    @Test
    void whatIsShownOfSomebodyIsSealed() {
        roster.keepPhoto(WU, "image/png", "not a real picture".getBytes());

        Map<String, Object> row = jdbc.sql("select * from visit_technician where username = ?")
                .param(WU)
                .query()
                .singleRow();

        assertThat(row.values().stream().map(String::valueOf)).noneMatch(value -> value.contains("吴师傅"));
        assertThat(roster.find(WU)).contains(new TechnicianCard(WU, HUADONG, "吴师傅", "HD-0012", true, true));
        assertThat(roster.photoOf(WU).orElseThrow().content()).isEqualTo("not a real picture".getBytes());
    }

    @Test
    void aCardSaysWhatIsMissingAndBelongsToOneOrganisation() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> roster.keep(HUADONG, "huadong-feng", " ", "x".repeat(41), true))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .containsExactly("shownName", "jobNumber"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> roster.keep(HAIBEI, WU, "吴师傅", "HB-1", true));
    }

    @Test
    void whileOneIsBeingSentAColleagueCanBeSentElsewhere() {
        Visit elsewhere = visits.takeBack(booked("2026-11-26T10:00").id());
        CaseNumber number = aCase();

        whole(() -> {
            String sent = book(number, AgreedTime.at(at("2026-11-25T14:00"))).technician();
            String colleague = sent.equals(WU) ? ZHENG : WU;
            assertThat(CompletableFuture.supplyAsync(() -> visits.send(elsewhere.id(), colleague, null, true)))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .returns(colleague, Visit::technician);
        });
    }

    /** Thirty hands, two people, one moment: each of them is sent once. */
    @RepeatedTest(3)
    void inTheSameMomentNobodyIsSentTwice() throws Exception {
        List<CaseNumber> thirty = IntStream.range(0, 30).mapToObj(i -> aCase()).toList();

        List<Object> outcomes = atOnce(thirty.stream()
                .<Callable<Object>>map(number -> () -> book(number, AgreedTime.at(at("2026-11-25T14:00"))))
                .toList());

        assertThat(outcomes).allMatch(Visit.class::isInstance);
        assertThat(outcomes.stream()
                        .map(Visit.class::cast)
                        .filter(Visit::isDispatched)
                        .map(Visit::technician))
                .containsExactlyInAnyOrder(WU, ZHENG);
        assertThat(visits.countToBeDispatched(HUADONG)).isEqualTo(28);
        nobodyIsInTwoPlaces();
    }

    /** Several planners send the same person to several places, which others take at that moment too. */
    @RepeatedTest(3)
    void inTheSameMomentOfTwoWhoSendSomebodyOneCounts() throws Exception {
        List<Visit> waiting = new ArrayList<>();
        for (int minute = 0; minute < 8; minute++) {
            waiting.add(booked("2026-11-25T19:0" + minute));
        }
        assertThat(waiting).allMatch(Visit::isToBeDispatched);

        List<Object> outcomes = atOnce(waiting.stream()
                .<Callable<Object>>map(visit -> () -> visits.send(visit.id(), WU, null, true))
                .toList());

        assertThat(outcomes).filteredOn(Visit.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(7);
        nobodyIsInTwoPlaces();
    }

    private void nobodyIsInTwoPlaces() {
        Integer clashes = jdbc.sql(
                        """
                        select count(*) from visit a join visit b on a.technician = b.technician and a.id < b.id
                        where a.state = 'BOOKED' and b.state = 'BOOKED'
                        and abs(extract(epoch from a.starts_at) - extract(epoch from b.starts_at)) < 5400""")
                .query(Integer.class)
                .single();
        assertThat(clashes).isZero();
    }

    private String calendarOf(String who) {
        return calendars.of(roster.find(who).orElseThrow());
    }

    private Visit asking(String moment, String... needs) {
        return visits.book(aCase(), new Appointment(HUADONG, AgreedTime.at(at(moment)), HOUR, List.of(needs), true));
    }

    private void has(String person, String course, String until) {
        LocalDate last = LocalDate.parse(until);
        staff.takeOver(
                List.of(),
                List.of(new QualificationRecord(
                        UUID.randomUUID(),
                        person,
                        course,
                        null,
                        95,
                        90,
                        last.minusYears(1),
                        last,
                        null,
                        clock.instant(),
                        "test",
                        null)));
    }

    private Visit booked(String moment) {
        return book(aCase(), AgreedTime.at(at(moment)));
    }

    private Visit book(CaseNumber number, AgreedTime agreed) {
        return book(number, HUADONG, agreed);
    }

    private Visit book(CaseNumber number, OrganisationId who, AgreedTime agreed) {
        return visits.book(number, new Appointment(who, agreed, HOUR, List.of(), true));
    }

    private CaseNumber aCase() {
        return cases.open(aRepair()).number();
    }

    private void whole(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private List<Object> atOnce(List<Callable<Object>> hands) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(Math.min(8, hands.size()));
        try {
            List<Future<Object>> begun = new ArrayList<>();
            for (int i = 0; i < hands.size(); i++) {
                Callable<Object> hand = hands.get(i);
                boolean first = i < start.getParties();
                begun.add(people.submit(() -> {
                    if (first) {
                        start.await();
                    }
                    try {
                        return Patience.untilDone(() -> called(hand));
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

    private static Object called(Callable<Object> hand) {
        try {
            return hand.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
