package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A journey brings the limits of its own stages. */
class TimedJourneyRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new TimedJourneyRule());

    @Test
    void stagesAreAllTimedByTheReleaseItself() {
        refused(models.without("response-limits.dmn"))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                .wayOut("warranty-extension-response-limits.dmn");
    }
}
