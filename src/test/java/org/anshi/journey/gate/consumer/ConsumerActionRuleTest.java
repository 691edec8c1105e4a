package org.anshi.journey.gate.consumer;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** What the consumer may do is offered in Chinese and English, and can be done. */
class ConsumerActionRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new ConsumerActionRule());

    @Test
    void consumersAreOfferedActionsInBothLanguages() {
        refused(models.with(EXTENSION, "action.accept-offer.en", "action.accept-offer.fr"))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                .saying("action.accept-offer.en", "action.accept-offer.en");
    }

    @Test
    void consumersAreNeverWaitedForWithoutKnowing() {
        refused(models.with(
                        EXTENSION,
                        "<camunda:executionListener expression=\"${consumer.ask(execution)}\" event=\"start\" />",
                        ""))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                .wayOut("${consumer.ask(execution)}");
    }

    @Test
    void consumersCanAnswerWhatTheyAreAsked() {
        refused(models.with(EXTENSION, " messageRef=\"Message_OfferAnswered\"", ""))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                .wayOut("Message", "message");
    }
}
