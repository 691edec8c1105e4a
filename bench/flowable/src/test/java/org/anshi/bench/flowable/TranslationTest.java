package org.anshi.bench.flowable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TranslationTest {
    private final Translation translation = new Translation();

    @Test
    void nothingOfTheOtherVocabularyIsLeftInTheShippedJourney() throws Exception {
        String translated = translation.of(Files.readString(Path.of("../../bpmn/repair.bpmn")));
        assertThat(translated)
                .doesNotContain("camunda:")
                .contains("flowable:expression=\"${entitlement.check(execution)}\"")
                .contains("flowable:inheritBusinessKey=\"true\"");
        assertThat(translation.dropped()).containsKeys("formRef", "properties");
    }

    @Test
    void whatAMessageSaysAtTheEndAListenerSays() {
        String translated = translation.of(
                """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <bpmn:process id="p">
                    <bpmn:endEvent id="e"><bpmn:messageEventDefinition camunda:expression="${watch.silence(execution,'t')}" /></bpmn:endEvent>
                  </bpmn:process>
                </bpmn:definitions>""");
        assertThat(translated)
                .contains("event=\"start\" expression=\"${watch.silence(execution,'t')}\"")
                .doesNotContain("messageEventDefinition");
        assertThat(translation.dropped()).isEmpty();
    }
}
