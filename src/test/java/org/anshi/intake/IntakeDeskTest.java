package org.anshi.intake;

import static org.anshi.intake.IntakeFixtures.REPAIR;
import static org.anshi.intake.IntakeFixtures.aRepair;
import static org.anshi.intake.IntakeFixtures.aRepairFor;
import static org.anshi.intake.IntakeFixtures.liMeiAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.anshi.FreshDatabase;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.OpenCase;
import org.anshi.intake.store.RequestKeys;
import org.anshi.organisation.Organisations;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class IntakeDeskTest {
    private final FreshDatabase database = new FreshDatabase();
    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final CaseFiles cases = mock(CaseFiles.class);
    private final Organisations organisations = mock(Organisations.class);
    private final AtomicInteger opened = new AtomicInteger();
    private final RequestKeys keys = new RequestKeys(database.jdbc(), IntakeFixtures.plainFingerprints(), clock);
    private final IntakeDesk desk = new IntakeDesk(
            cases,
            organisations,
            new StaticListableBeanFactory(java.util.Map.of("journeys", (JourneyCatalogue) () -> List.of(REPAIR)))
                    .getBeanProvider(JourneyCatalogue.class),
            keys,
            database.transaction(),
            clock);

    @BeforeEach
    void casesAreNumberedAsTheyAreOpened() {
        when(organisations.leadFor(any())).thenReturn(new OrganisationId("haibei"));
        when(cases.open(any())).thenAnswer(call -> caseFile(opened.incrementAndGet(), call.getArgument(0)));
        when(cases.get(any()))
                .thenAnswer(call -> caseFile(
                        Integer.parseInt(call.<CaseNumber>getArgument(0).value().substring(12)), null));
    }

    @Test
    void theSameKeyAndBodyGiveTheSameCase() {
        var first = desk.open(aRepair(), "key-1", "body");
        var again = desk.open(aRepair(), "key-1", "body");

        assertThat(again.number()).isEqualTo(first.number());
        assertThat(opened).hasValue(1);
    }

    @Test
    void alikeRequestsWithDifferentKeysOrNoneAreTwoCases() {
        desk.open(aRepair(), "key-1", "body");
        desk.open(aRepair(), "key-2", "body");
        desk.open(aRepair(), null, "body");
        desk.open(aRepair(), null, "body");

        assertThat(opened).hasValue(4);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        desk.open(aRepair(), "key-1", "body");

        assertThatThrownBy(() -> desk.open(aRepair(), "key-1", "another body"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void twentyAtOnceWithOneKeyOpenOneCase() throws Exception {
        int many = 20;
        var start = new CyclicBarrier(many);
        var pool = Executors.newFixedThreadPool(many);
        Callable<CaseNumber> request = () -> {
            start.await();
            return desk.open(aRepair(), "key-1", "body").number();
        };
        try {
            var answers = new ArrayList<CaseNumber>();
            for (Future<CaseNumber> answer : pool.invokeAll(java.util.Collections.nCopies(many, request))) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(many).containsOnly(answers.get(0));
            assertThat(committedKeys()).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertThatThrownBy(() -> desk.open(aRepairFor(liMeiAt(null, null)), "key-1", "bad body"))
                .isInstanceOf(Refused.class);

        assertThat(desk.open(aRepair(), "key-1", "body").number()).isEqualTo(number(1));
    }

    @Test
    void aCaseThatCouldNotBeOpenedLeavesItsKeyFree() {
        when(cases.open(any()))
                .thenThrow(new IllegalStateException("no journey"))
                .thenAnswer(call -> caseFile(7, call.getArgument(0)));

        assertThatThrownBy(() -> desk.open(aRepair(), "key-1", "body")).isInstanceOf(IllegalStateException.class);
        assertThat(desk.open(aRepair(), "key-1", "body").number()).isEqualTo(number(7));
    }

    @Test
    void keysAreForgottenAfterSevenDays() {
        desk.open(aRepair(), "key-1", "body");
        clock.advance(Duration.ofDays(8));

        assertThat(desk.open(aRepair(), "key-1", "another body").number()).isEqualTo(number(2));
        clock.advance(Duration.ofDays(8));
        assertThat(keys.forgetOld()).isEqualTo(1);
    }

    @Test
    void aKeyIsPrintable() {
        for (var key : List.of("", " ", "k".repeat(201), "a\nb", "键")) {
            assertThatThrownBy(() -> desk.open(aRepair(), key, "body")).isInstanceOf(Refused.class);
        }
    }

    private int committedKeys() {
        return database.jdbc()
                .sql("select count(*) from intake_idempotency where case_number is not null")
                .query(Integer.class)
                .single();
    }

    private static CaseNumber number(int n) {
        return new CaseNumber("AS-20261124-%06d".formatted(n));
    }

    private CaseFile caseFile(int n, OpenCase command) {
        return new CaseFile(
                number(n),
                "repair",
                command == null ? null : command.product(),
                CaseStatus.OPEN,
                new OrganisationId("haibei"),
                new OrganisationId("haibei"),
                clock.instant(),
                clock.instant(),
                null,
                null,
                null,
                null);
    }
}
