package org.anshi.journey.gate.consumer;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The consumer can speak up and cancel at any point. */
class JourneyExitsRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new JourneyExitsRule());

    @ParameterizedTest
    @ValueSource(strings = {"Msg_ConsumerConcern", "Msg_ConsumerCancels"})
    void consumersHaveAnExitAtEveryPoint(String message) {
        refused(models.with(EXTENSION, "name=\"" + message + "\"", "name=\"Msg_Another\""))
                .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                .saying(message, message);
    }

    @Test
    void consumersMayComplainWithoutStoppingTheJourney() {
        refused(models.with(EXTENSION, "Concern raised\" isInterrupting=\"false\"", "Concern raised\""))
                .at(EXTENSION, "StartEvent_ConcernRaised", "消费者有话说 Concern raised");
    }

    @Test
    void consumersAreReallyCancelled() {
        refused(models.with(EXTENSION, "${casefile.cancel(execution)}", "${entitlement.check(execution)}"))
                .at(EXTENSION, "StartEvent_CancelRequested", "消费者取消 Consumer cancels");
    }
}
