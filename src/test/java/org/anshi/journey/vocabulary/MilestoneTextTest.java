package org.anshi.journey.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.anshi.journey.model.ElementProperties;
import org.anshi.organisation.Organisations;
import org.anshi.promise.PromiseKeeper;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MilestoneTextTest {
    private final DelegateExecution step = mock(DelegateExecution.class);
    private final ElementProperties properties = mock(ElementProperties.class);
    private final MilestoneText texts = new MilestoneText(
            mock(CaseOfStep.class),
            mock(Organisations.class),
            mock(PromiseKeeper.class),
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

    private Bilingual told(String text) {
        return texts.fill(new Bilingual(text, text), step);
    }
}
