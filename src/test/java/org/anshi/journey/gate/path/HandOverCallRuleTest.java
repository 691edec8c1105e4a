package org.anshi.journey.gate.path;

import static org.anshi.journey.gate.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawn hand-over leaves the journey running and knows which offer it is about. */
class HandOverCallRuleTest {
    private static final String REPAIR = "repair.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new HandOverCallRule());

    @Test
    void anOfferDoesNotStopTheJourney() {
        refused(models.with(REPAIR, "Hand-over offered\" isInterrupting=\"false\"", "Hand-over offered\""))
                .at(REPAIR, "StartEvent_HandOverOffered", "已提出移交案件 Hand-over offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handOver", "offeredBy", "offered", "offeredBecause"})
    void theCalledProcessIsToldWhichOfferItIs(String told) {
        refused(models.with(REPAIR, "<camunda:in source=\"" + told + "\"", "<camunda:in source=\"caseNumber\""))
                .at(REPAIR, "CallActivity_HandOver", "移交案件 Hand over")
                .saying(told, told);
    }

    @Test
    void anotherProcessIsNoHandOver() {
        refused(models.with(REPAIR, "calledElement=\"hand-over\"", "calledElement=\"recovery\""))
                .at(REPAIR, "StartEvent_HandOverOffered", "已提出移交案件 Hand-over offered");
    }

    @Test
    void aJourneyReleasedBeforeItCouldBeDrawnIsNotRefused() {
        assertThat(models.with(REPAIR, "name=\"Msg_HandOverOffered\"", "name=\"Msg_Another\"")
                        .findings())
                .isEmpty();
    }
}
