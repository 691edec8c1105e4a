package org.anshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anshi.FreshDatabase;
import org.anshi.TestClock;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;

class EvaluationsTest {
    private static final CaseNumber CASE = new CaseNumber("AS-20261124-000001");
    private static final KeyId KEY = new KeyId(UUID.randomUUID());

    private final TestClock clock = TestClock.standingAt("2026-11-24T02:00:00Z");
    private final CaseFiles cases = mock(CaseFiles.class);
    private final PersonalData personalData = mock(PersonalData.class);
    private final List<Object> told = new ArrayList<>();
    private final FreshDatabase database = new FreshDatabase();
    private final Evaluations evaluations = new Evaluations(cases, personalData, database.jdbc(), told::add, clock);

    @Test
    void aClosedCaseIsEvaluatedOnce() {
        theCaseIs(CaseStatus.CLOSED);
        evaluations.record(CASE, 5, "很快，谢谢");

        assertThat(evaluations.of(CASE).orElseThrow())
                .returns(5, Evaluations.Evaluation::rating)
                .returns("很快，谢谢", Evaluations.Evaluation::words)
                .returns(clock.instant(), Evaluations.Evaluation::at);
        assertThat(told).containsExactly(new CaseEvaluated(CASE, 5));
        assertRefused(Refused.Kind.CONFLICT, 1, null);
    }

    @Test
    void anOpenOrCancelledCaseIsNotEvaluated() {
        for (var status : List.of(CaseStatus.OPEN, CaseStatus.WAITING, CaseStatus.CANCELLED)) {
            theCaseIs(status);
            assertRefused(Refused.Kind.CONFLICT, 4, null);
        }
        assertThat(evaluations.isEvaluated(CASE)).isFalse();
    }

    @Test
    void ratingsGoFromOneToFiveAndWordsMayBeLeftOut() {
        theCaseIs(CaseStatus.CLOSED);
        assertRefused(Refused.Kind.INVALID, 0, null);
        assertRefused(Refused.Kind.INVALID, 6, null);
        assertRefused(Refused.Kind.INVALID, 3, "字".repeat(2001));

        evaluations.record(CASE, 1, " ");
        assertThat(evaluations.of(CASE).orElseThrow().words()).isNull();
    }

    @Test
    void theRatingOutlivesTheWords() {
        theCaseIs(CaseStatus.CLOSED);
        evaluations.record(CASE, 2, "太慢");
        when(personalData.open(eq(KEY), anyString(), any())).thenThrow(new PersonalDataGone(KEY));

        assertThat(evaluations.of(CASE).orElseThrow())
                .returns(2, Evaluations.Evaluation::rating)
                .returns(null, Evaluations.Evaluation::words);
    }

    private void assertRefused(Refused.Kind kind, int rating, String words) {
        assertThatThrownBy(() -> evaluations.record(CASE, rating, words))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private void theCaseIs(CaseStatus status) {
        var haibei = new OrganisationId("haibei");
        var file = new CaseFile(
                CASE, "repair", null, status, haibei, haibei, clock.instant(), clock.instant(), null, null, null, KEY);
        when(cases.get(CASE)).thenReturn(file);
        when(cases.lock(CASE)).thenReturn(file);
        when(personalData.seal(eq(KEY), anyString(), anyString()))
                .thenAnswer(call -> call.<String>getArgument(2).getBytes(StandardCharsets.UTF_8));
        when(personalData.open(eq(KEY), anyString(), any()))
                .thenAnswer(call -> new String(call.<byte[]>getArgument(2), StandardCharsets.UTF_8));
    }
}
