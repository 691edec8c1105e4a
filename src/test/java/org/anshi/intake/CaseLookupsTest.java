package org.anshi.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.anshi.intake.IntakeFixtures.liMei;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.anshi.FreshDatabase;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.intake.store.Lookups;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CaseLookupsTest {
    private static final CaseNumber CASE = new CaseNumber("AS-20261124-000001");

    private final FreshDatabase database = new FreshDatabase();
    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final CaseFiles cases = mock(CaseFiles.class);
    private final LinkedBlockingQueue<String> sms = new LinkedBlockingQueue<>();
    private final Lookups lookups = new Lookups(database.jdbc(), IntakeFixtures.plainFingerprints(), clock);
    private final LookupAnswering answering = new LookupAnswering(
            cases,
            lookups,
            new StaticListableBeanFactory(Map.of("sender", (CodeSender) (number, code) -> sms.add(code)))
                    .getBeanProvider(CodeSender.class),
            database.transaction());
    private final CaseLookups desk = new CaseLookups(lookups, answering, database.transaction());

    @BeforeEach
    void liMeiHasACase() {
        when(cases.find(any())).thenReturn(Optional.empty());
        when(cases.find(CASE)).thenReturn(Optional.of(mock(CaseFile.class)));
        when(cases.consumerOf(CASE)).thenReturn(liMei());
    }

    @AfterEach
    void answeringEnds() {
        answering.destroy();
    }

    @Test
    void theCodeOpensTheCaseOnce() throws Exception {
        var id = desk.begin(CASE.value(), "138 0000 0001");
        var code = sms.poll(5, SECONDS);
        Awaitility.await().untilAsserted(() -> assertThat(isAnswered(id)).isTrue());

        assertThat(code).matches("\\d{6}");
        assertThat(desk.redeem(id, code)).isEqualTo(CASE);
        assertRefused(id, code);
    }

    @Test
    void strangersGetTheSameAnswerAndNoCode() throws Exception {
        assertThat(desk.begin("AS-20261124-999999", "13800000001")).isNotNull();
        assertThat(desk.begin("nonsense", "13800000001")).isNotNull();
        assertThat(desk.begin(CASE.value(), "13900000009")).isNotNull();
        desk.begin(CASE.value(), "13800000001");

        assertThat(sms.poll(5, SECONDS)).isNotNull();
        assertThat(sms).isEmpty();
    }

    @Test
    void aCodeIsGoodForTenMinutes() throws Exception {
        var id = desk.begin(CASE.value(), "13800000001");
        var code = sms.poll(5, SECONDS);
        clock.advance(Duration.ofMinutes(10));

        assertRefused(id, code);
    }

    @Test
    void afterFiveTriesTheRightCodeIsNoUse() throws Exception {
        var id = desk.begin(CASE.value(), "13800000001");
        var code = sms.poll(5, SECONDS);
        Awaitility.await().untilAsserted(() -> assertThat(isAnswered(id)).isTrue());
        for (int i = 0; i < 5; i++) {
            assertRefused(id, code.equals("000000") ? "111111" : "000000");
        }

        assertRefused(id, code);
    }

    @Test
    void aPhoneGetsFiveCodesAnHour() {
        for (int i = 0; i < 5; i++) {
            desk.begin(CASE.value(), "13800000001");
        }
        assertThatThrownBy(() -> desk.begin("AS-20261124-999999", "13800000001"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.TOO_MANY));
        clock.advance(Duration.ofMinutes(61));
        assertThat(desk.begin(CASE.value(), "13800000001")).isNotNull();
    }

    @Test
    void theHourlyCountCannotBeOutrun() throws Exception {
        var pool = Executors.newFixedThreadPool(12);
        Callable<Boolean> ask = () -> {
            try {
                return desk.begin(CASE.value(), "13800000001") != null;
            } catch (Refused tooMany) {
                return false;
            }
        };
        try {
            int granted = 0;
            for (var answer : pool.invokeAll(java.util.Collections.nCopies(24, ask))) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isLessThanOrEqualTo(5);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void anUnknownLookupIsRefusedLikeAWrongCode() {
        assertRefused(UUID.randomUUID(), "123456");
    }

    private boolean isAnswered(UUID id) {
        return database.jdbc()
                .sql("select case_number is not null from intake_lookup where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void assertRefused(UUID id, String code) {
        assertThatThrownBy(() -> desk.redeem(id, code)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.faults().get(0).field())
                .isEqualTo("code"));
    }
}
