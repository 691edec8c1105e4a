package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A date is agreed on inside the stage it is about. */
class AgreedDateRuleTest {

    private final ShippedModels models = ShippedModels.heldAgainst(new AgreedDateRule());

    @Test
    void stagesHaveBegunBeforeADateIsAgreedOn() {
        refused(models.with(
                        "repair.bpmn",
                        "${promise.agree(execution,&#39;arrival&#39;,appointmentAt)}",
                        "${promise.agree(execution,&#39;acceptance&#39;,appointmentAt)}"))
                .at("repair.bpmn", "Task_AgreeArrival", "按约定计时 Agree on date")
                .wayOut("放进阶段 acceptance", "sub-process of the stage acceptance");
    }
}
