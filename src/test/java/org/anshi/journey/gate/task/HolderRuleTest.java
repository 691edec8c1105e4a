package org.anshi.journey.gate.task;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A task goes to somebody who is handed the case. */
class HolderRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new HolderRule());

    @Test
    void tasksGoToSomebodyWhoIsHandedTheCase() {
        refused(models.with(
                        EXTENSION,
                        "${assign.to(execution,&#39;insurer&#39;,&#39;underwriter&#39;)}",
                        "${assign.to(execution,&#39;carrier&#39;,&#39;courier&#39;)}"))
                .at(EXTENSION, "Task_AcceptExtension", "受理延保 Accept extension")
                .saying("从未把案件移交给它", "never handed the case")
                .wayOut("${handover.to(execution, 'carrier')}");
    }
}
