package org.anshi.journey.gate.consumer;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the consumer is told can be read in Chinese and English, all of it. */
class ConsumerTextRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new ConsumerTextRule());

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en", "milestone"})
    void consumersAreToldInBothLanguages(String property) {
        refused(models.with(EXTENSION, "<camunda:property name=\"" + property + "\"", "<camunda:property name=\"x\""))
                .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received")
                .saying("缺少扩展属性 " + property, "extension property " + property + " is missing");
    }

    @Test
    void consumersAreToldWhatComesNextInBothLanguages() {
        refused(models.with(EXTENSION, "<camunda:property name=\"next.en\"", "<camunda:property name=\"next.fr\""))
                .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received");
    }

    @Test
    void consumersAreNotToldWhatCannotBeFilledIn() {
        refused(models.with(EXTENSION, "我们已收到您的延保申请：{product}", "我们已收到您的延保申请：{price}"))
                .at(EXTENSION, "Task_TellReceived", "告知已收到 Tell received")
                .saying("{price}", "{price}")
                .wayOut("{product}");
    }

    @Test
    void consumersAreToldByAListenerInBothLanguagesToo() {
        refused(
                        models.with(
                                EXTENSION,
                                "event=\"end\" />",
                                "event=\"end\" /><camunda:executionListener expression=\"${notify.tell(execution)}\" event=\"start\" />"))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance");
    }
}
