package org.anshi.journey.gate.consumer;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A consumer's silence is taken for no more than they were offered. */
class SilenceRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new SilenceRule());

    @Test
    void consumersAreTakenAtAnAnswerTheyWereOffered() {
        refused(models.with(
                        EXTENSION, "name=\"silence\" value=\"decline-offer\"", "name=\"silence\" value=\"declined\""))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                .saying("declined", "declined")
                .wayOut("cancel");
    }

    @Test
    void consumersAreNotTakenAtAnAnswerOnlyTheyCanGive() {
        refused(models.with(
                        EXTENSION,
                        "<camunda:property name=\"silence\" value=\"decline-offer\" />",
                        "<camunda:property name=\"silence\" value=\"decline-offer\" />"
                                + "<camunda:property name=\"action.decline-offer.form\" value=\"make-offer\" />"))
                .at(EXTENSION, "Task_AwaitOfferAnswer", "等待答复 Await answer")
                .saying("必填", "required fields");
    }

    @Test
    void consumersAreFollowedUpWhereTheyAreWaitedFor() {
        refused(models.with(
                        EXTENSION,
                        "watch.silence(execution,&#39;Task_AwaitOfferAnswer&#39;)",
                        "watch.silence(execution,&#39;Task_Gone&#39;)"))
                .at(EXTENSION, "EndEvent_AwaitOfferAnswerReminded", "已转跟进 Followed up")
                .saying("Task_Gone", "Task_Gone");
    }
}
