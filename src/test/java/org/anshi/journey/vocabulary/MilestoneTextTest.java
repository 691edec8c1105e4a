package org.anshi.journey.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.journey.model.ElementProperties;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilestoneTextTest {
    private static final CaseNumber CASE = new CaseNumber("AS-20261124-000001");
    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");

    private final DelegateExecution step = mock(DelegateExecution.class);
    private final ElementProperties properties = mock(ElementProperties.class);
    private final CaseOfStep cases = mock(CaseOfStep.class);
    private final PromiseKeeper promises = mock(PromiseKeeper.class);
    private final MilestoneText texts = new MilestoneText(
            cases,
            mock(Organisations.class),
            promises,
            properties,
            Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai")));

    @BeforeEach
    void anOffer() {
        when(step.getVariable("months")).thenReturn(24);
        when(step.getVariable("price")).thenReturn(199.0);
        when(step.getVariable("exclusions")).thenReturn("wear-misuse");
        when(step.getVariable("appointmentAt")).thenReturn("2026-11-27");
        when(step.getVariable("visitAt")).thenReturn("2026-11-27T10:30+08:00");
        when(properties.of(step))
                .thenReturn(Map.of(
                        "value.exclusions.wear-misuse.zh", "消耗件", "value.exclusions.wear-misuse.en", "wear parts"));
    }

    @Test
    void numbersAreToldWithoutTrailingZeros() {
        assertThat(told("{value:months}/{value:price}").en()).isEqualTo("24/199");
    }

    @Test
    void aCodeIsToldInTheAnalystsWords() {
        assertThat(told("{value:exclusions}")).isEqualTo(new Bilingual("消耗件", "wear parts"));
    }

    @Test
    void aDayWithoutATimeIsToldAsADay() {
        assertThat(told("{date:appointmentAt}")).isEqualTo(new Bilingual("11月27日", "27 Nov"));
        assertThat(told("{date:visitAt}")).isEqualTo(new Bilingual("11月27日 10:30", "27 Nov 10:30"));
    }

    @Test
    void theAnswerOwedAfterAMissAndTheNewTimeItGivesAreTwoDates() {
        CaseFile repair = mock(CaseFile.class);
        when(repair.number()).thenReturn(CASE);
        when(cases.file(step)).thenReturn(repair);
        when(step.getVariable("stage")).thenReturn("solution");

        when(promises.find(CASE, Stage.SOLUTION)).thenReturn(Optional.of(late(NOON, null)));
        assertThat(told("{answerBy:stage}, {newDue:stage}"))
                .isEqualTo(new Bilingual("11月24日 12:00, 约定的时间", "24 Nov 12:00, the agreed time"));

        when(promises.find(CASE, Stage.SOLUTION)).thenReturn(Optional.of(late(null, NOON)));
        assertThat(told("{newDue:solution}").zh()).isEqualTo("11月24日 12:00");
    }

    private static PromiseView late(Instant answerBy, Instant newDueAt) {
        return new PromiseView(
                CASE, Stage.SOLUTION, PromiseState.BREACHED, NOON, null, NOON, null, null, null, answerBy, newDueAt);
    }

    private Bilingual told(String text) {
        return texts.fill(new Bilingual(text, text), step);
    }
}
