package org.anshi.promise;

import static org.anshi.casefile.Cases.HAIBEI;
import static org.anshi.casefile.Cases.HUADONG;
import static org.anshi.casefile.Cases.aDelivery;
import static org.anshi.casefile.Cases.aRepair;
import static org.anshi.casefile.Cases.aReplacement;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.anshi.shared.Stage.ACCEPTANCE;
import static org.anshi.shared.Stage.ARRIVAL;
import static org.anshi.shared.Stage.COMPLETION;
import static org.anshi.shared.Stage.SOLUTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.anshi.HearthTest;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.OpenCase;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.anshi.shared.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
@RecordApplicationEvents
@Import(PromiseRoom.class)
class PromiseKeeperIT {
    @Autowired
    PromiseKeeper promises;

    @Autowired
    WorkingTime working;

    @Autowired
    CaseFiles cases;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    private CaseNumber repair;

    @BeforeEach
    void aCaseOpenedOnFridayAfternoon() {
        itIs("2026-10-09T16:00");
        repair = transaction.execute(status -> cases.open(aRepair()).number());
    }

    @Test
    void isMadeOnceFromTheTableAndTheLeadsHours() {
        PromiseView made = promises.make(repair, SOLUTION);
        itIs("2026-10-10T10:00");

        assertThat(made.dueAt()).isEqualTo(at("2026-10-10T16:00"));
        assertThat(promises.make(repair, SOLUTION)).isEqualTo(made);
        assertThat(promises.find(repair, SOLUTION)).contains(made);
        assertThat(promises.find(repair, ARRIVAL)).isEmpty();
        assertThat(working.after(at("2026-10-09T16:00"), "9 wh", HAIBEI)).isEqualTo(made.dueAt());
    }

    @Test
    void pausesEveryOpenClockAndMovesTheDatesInTheSameTransaction() {
        promises.make(repair, COMPLETION);
        promises.make(repair, SOLUTION);
        itIs("2026-10-10T10:00");
        promises.pause(repair, PauseReason.CONSUMER, "Task_AskForPhotos");

        assertThat(promises.of(repair)).extracting(PromiseView::stage).containsExactly(SOLUTION, COMPLETION);
        assertThat(promises.of(repair)).allSatisfy(promise -> {
            assertThat(promise.state()).isEqualTo(PromiseState.PAUSED);
            assertThat(promise.dueAt()).isNull();
        });
        assertThat(column("due_at", SOLUTION)).isNull();

        itIs("2026-10-10T12:00");
        promises.resume(repair, PauseReason.PARTS);
        promises.resume(repair, PauseReason.CONSUMER);

        assertThat(promises.find(repair, SOLUTION).orElseThrow().dueAt()).isEqualTo(at("2026-10-10T18:00"));
        assertThat(column("due_at", SOLUTION)).isEqualTo(at("2026-10-10T18:00"));
        assertThat(events.stream(PromiseMoved.class)).hasSize(4);
        assertThat(promises.explain(repair, SOLUTION, Language.ZH).lines())
                .contains("10月10日（周六）10:00–12:00 等待您的答复，暂停 2 小时")
                .endsWith("10月10日（周六）18:00 前给出方案");
    }

    @Test
    void aPromiseMadeWhileTheCaseStandsStillStandsStillToo() {
        promises.make(repair, COMPLETION);
        promises.pause(repair, PauseReason.CONSUMER, null);
        assertThat(promises.make(repair, ARRIVAL).state()).isEqualTo(PromiseState.PAUSED);

        itIs("2026-10-12T16:00");
        promises.resume(repair, PauseReason.CONSUMER);
        assertThat(promises.find(repair, ARRIVAL).orElseThrow().dueAt()).isEqualTo(at("2026-10-14T16:00"));
    }

    @Test
    void aMissIsRecordedOnceAndTheLeadNamesANewDate() {
        promises.make(repair, SOLUTION);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> promises.missed(repair, SOLUTION));
        itIs("2026-10-10T16:00");
        PromiseMissed missed = promises.missed(repair, SOLUTION);
        itIs("2026-10-10T17:00");

        assertThat(missed.dueAt()).isEqualTo(at("2026-10-10T16:00"));
        assertThat(missed.answerBy()).isEqualTo(at("2026-10-12T11:00"));
        assertThat(promises.missed(repair, SOLUTION)).isEqualTo(missed);
        assertThat(lines(SOLUTION)).containsExactly("started", "missed");

        promises.renew(repair, SOLUTION, at("2026-10-13T12:00"));
        promises.keep(repair, SOLUTION);
        promises.renew(repair, SOLUTION, at("2026-10-14T12:00"));

        PromiseView view = promises.find(repair, SOLUTION).orElseThrow();
        assertThat(view.state()).isEqualTo(PromiseState.MET_LATE);
        assertThat(view.newDueAt()).isEqualTo(at("2026-10-13T12:00"));
        assertThat(lines(SOLUTION)).containsExactly("started", "missed", "renewed", "kept");
    }

    @Test
    void aNewDateMissedAsWellIsOnRecordToo() {
        promises.make(repair, SOLUTION);
        itIs("2026-10-10T16:00");
        promises.missed(repair, SOLUTION);
        promises.renew(repair, SOLUTION, at("2026-10-13T12:00"));
        itIs("2026-10-13T11:00");
        assertThat(promises.missed(repair, SOLUTION).answerBy()).isNull();

        itIs("2026-10-13T12:00");
        assertThat(promises.missed(repair, SOLUTION).answerBy()).isEqualTo(at("2026-10-13T16:00"));
        assertThat(promises.missed(repair, SOLUTION).answerBy()).isEqualTo(at("2026-10-13T16:00"));
        assertThat(lines(SOLUTION)).containsExactly("started", "missed", "renewed", "missed");
        assertThat(promises.explain(repair, SOLUTION, Language.EN).lines())
                .filteredOn(line -> line.contains("missed") || line.contains("late") || line.contains("not "))
                .isNotEmpty();
    }

    @Test
    void aDeliveryWithInstallationIsGivenTheTimeOfBothAndNotBeforeItsPlan() {
        CaseNumber delivery = opened(aDelivery());
        assertThat(promises.make(delivery, COMPLETION).dueAt()).isEqualTo(at("2026-10-12T16:00"));
        promises.commit(delivery, COMPLETION, "delivery-with-installation");
        assertThat(promises.find(delivery, COMPLETION).orElseThrow().dueAt()).isEqualTo(at("2026-10-14T16:00"));

        itIs("2026-09-30T17:30");
        CaseNumber overTheHoliday = opened(aDelivery());
        assertThat(promises.make(overTheHoliday, COMPLETION).dueAt()).isEqualTo(at("2026-10-11T12:30"));
        promises.commit(overTheHoliday, COMPLETION, "delivery-with-installation");
        assertThat(promises.find(overTheHoliday, COMPLETION).orElseThrow().dueAt())
                .isEqualTo(at("2026-10-13T12:30"));
    }

    @Test
    void acceptingLateDoesNotMoveTheCeilingTheLawCountsFromTheRequest() {
        CaseNumber exchange = opened(aReplacement());
        itIs("2026-10-12T10:00");
        assertThat(promises.make(exchange, COMPLETION).ceilingAt()).isEqualTo(at("2026-10-24T16:00"));
        assertThat(promises.find(exchange, COMPLETION).orElseThrow().ceilingAt())
                .isEqualTo(at("2026-10-24T16:00"));

        jdbc.sql("update promise set requested_at = null where case_number = ?")
                .param(exchange.value())
                .update();
        assertThat(promises.find(exchange, COMPLETION).orElseThrow().ceilingAt())
                .isEqualTo(at("2026-10-27T10:00"));
    }

    @Test
    void anAnswerToAComplaintIsDueByItsRowAndPromisesNothing() {
        PromiseView answer = promises.beside(repair, "complaint", SOLUTION);
        assertThat(answer.riskAt()).isEqualTo(at("2026-10-12T12:24"));
        assertThat(answer.dueAt()).isEqualTo(at("2026-10-12T16:00"));
        assertThat(promises.of(repair)).isEmpty();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> promises.beside(repair, "no-such-service", SOLUTION));
    }

    private CaseNumber opened(OpenCase request) {
        return transaction.execute(status -> cases.open(request).number());
    }

    @Test
    void isKeptOnceAndSaysSo() {
        promises.make(repair, ACCEPTANCE);
        promises.keep(repair, ACCEPTANCE);
        promises.keep(repair, ACCEPTANCE);
        promises.keep(repair, ARRIVAL);

        assertThat(events.stream(PromiseEnded.class))
                .containsExactly(new PromiseEnded(repair, ACCEPTANCE, PromiseState.MET));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> promises.agree(repair, ACCEPTANCE, at("2026-10-12T12:00")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> promises.explain(repair, ARRIVAL, Language.EN))
                .matches(refused -> refused.kind() == Refused.Kind.NOT_FOUND);
    }

    @Test
    void anAgreedDateThatHasPassedLeavesTheOneAgreedBeforeAsItIs() {
        PromiseView before = promises.make(repair, COMPLETION);
        promises.agree(repair, COMPLETION, before.dueAt().plus(Duration.ofDays(2)));
        itIs("2026-10-10T16:00");
        promises.agree(repair, COMPLETION, at("2026-10-10T15:00"));

        assertThat(promises.find(repair, COMPLETION).orElseThrow().dueAt())
                .isEqualTo(before.dueAt().plus(Duration.ofDays(2)));
    }

    @Test
    void aHandOverGoesIntoTheLedgerAndMovesNothing() {
        PromiseView before = promises.make(repair, COMPLETION);
        itIs("2026-10-10T16:00");
        transaction.executeWithoutResult(status -> cases.handTo(repair, HUADONG));
        itIs("2026-10-11T16:00");

        assertThat(promises.find(repair, COMPLETION)).contains(before);
        PromiseLedger ledger = promises.ledger(repair, COMPLETION);
        assertThat(ledger.shares())
                .containsExactly(
                        new PromiseShare(HAIBEI, null, Duration.ofHours(9), Duration.ofDays(1)),
                        new PromiseShare(HUADONG, null, Duration.ofHours(2), Duration.ofDays(1)));
        assertThat(ledger.hoursOf()).isEqualTo(HAIBEI);
        assertThat(promises.explain(repair, COMPLETION, Language.ZH).lines())
                .contains("10月10日（周六）16:00 由海贝电器转交华东维修，时限不重新计算");
    }

    @Test
    void waitingForPartsReplacesTheCeilingFromHandIn() {
        promises.make(repair, COMPLETION);
        promises.make(repair, ARRIVAL);
        itIs("2026-10-10T09:00");
        promises.keep(repair, ARRIVAL);
        itIs("2026-10-12T09:00");
        promises.pause(repair, PauseReason.PARTS, null);

        assertThat(promises.find(repair, COMPLETION).orElseThrow().ceilingAt()).isEqualTo(at("2027-01-08T09:00"));
    }

    @Test
    void aCaseThatEndsLeavesNoPromiseOpen() {
        promises.make(repair, ACCEPTANCE);
        promises.keep(repair, ACCEPTANCE);
        promises.make(repair, SOLUTION);
        transaction.executeWithoutResult(status -> cases.end(repair, CaseStatus.CANCELLED));

        assertThat(promises.of(repair))
                .extracting(PromiseView::state)
                .containsExactly(PromiseState.MET, PromiseState.WAIVED);
        assertThat(events.stream(PromiseEnded.class))
                .containsExactly(
                        new PromiseEnded(repair, ACCEPTANCE, PromiseState.MET),
                        new PromiseEnded(repair, SOLUTION, PromiseState.WAIVED));
    }

    @Test
    void previewsTheLatestDatesOfEveryStage() {
        List<PromiseView> preview = promises.preview("repair", ProductCategory.VEHICLE, null);

        assertThat(preview).extracting(PromiseView::stage).containsExactly(Stage.values());
        assertThat(preview.get(0).dueAt()).isEqualTo(at("2026-10-09T17:00"));
        assertThat(preview.get(1).dueAt()).isEqualTo(at("2026-10-10T12:00"));
        assertThat(preview.get(2).dueAt()).isNull();
        assertThat(preview.get(3).dueAt()).isEqualTo(at("2026-10-14T17:00"));
        assertThat(promises.preview("no-such-journey", ProductCategory.OTHER, null))
                .isEmpty();
    }

    @Test
    void aNewCalendarCountsForWhatIsOpenOnceTheHouseOpensWithIt() {
        PromiseView before = promises.make(repair, SOLUTION);
        jdbc.sql("insert into promise_calendar (version, content, first_used_at) values ('cn-empty', '', ?)")
                .param(OffsetDateTime.now(clock))
                .update();
        jdbc.sql("update promise set calendar_version = 'cn-empty' where case_number = ?")
                .param(repair.value())
                .update();

        assertThat(promises.find(repair, SOLUTION).orElseThrow().dueAt()).isEqualTo(at("2026-10-12T16:00"));
        new NewCalendar(promises).run(null);
        new NewCalendar(promises).run(null);
        assertThat(promises.find(repair, SOLUTION).orElseThrow().dueAt()).isEqualTo(before.dueAt());
        assertThat(lines(SOLUTION)).containsExactly("started", "recounted");
    }

    @Test
    void manyAtOnceLeaveOneUnbrokenLedger() {
        promises.make(repair, COMPLETION);
        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> {
                            promises.pause(repair, PauseReason.CONSUMER, null);
                            promises.resume(repair, PauseReason.CONSUMER);
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(lines(COMPLETION)).hasSize(17);
        assertThat(promises.find(repair, COMPLETION).orElseThrow().state()).isEqualTo(PromiseState.RUNNING);
    }

    private void itIs(String local) {
        ((TestClock) clock).standAt(at(local));
    }

    private Instant column(String column, Stage stage) {
        return jdbc.sql("select " + column + " from promise where case_number = ? and stage = ?")
                .params(repair.value(), stage.code())
                .query((row, number) -> {
                    OffsetDateTime stored = row.getObject(1, OffsetDateTime.class);
                    return stored == null ? Instant.EPOCH : stored.toInstant();
                })
                .optional()
                .filter(instant -> !instant.equals(Instant.EPOCH))
                .orElse(null);
    }

    private List<String> lines(Stage stage) {
        return jdbc.sql("select what from promise_event where case_number = ? and stage = ? order by seq")
                .params(repair.value(), stage.code())
                .query(String.class)
                .list();
    }
}
