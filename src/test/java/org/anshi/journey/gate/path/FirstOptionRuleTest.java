package org.anshi.journey.gate.path;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** The first option leads forward. */
class FirstOptionRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new FirstOptionRule());

    @Test
    void processesLeadForwardByTheirFirstOptions() {
        refused(models.with(
                        "accept-extension.form",
                        "\"values\": [",
                        "\"values\": [ {\"label\": \"再想想 Think again\", \"value\": \"refuse-first\"},"))
                .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                .saying("每次都选第一个选项", "every first option");
    }
}
