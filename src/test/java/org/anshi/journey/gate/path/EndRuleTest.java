package org.anshi.journey.gate.path;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** Every path can end. */
class EndRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new EndRule());

    @Test
    void processesCanEndOnEveryPath() {
        refused(models.with(
                        EXTENSION,
                        "sourceRef=\"Task_WarnAcceptance\" targetRef=\"EndEvent_AcceptanceWarned\"",
                        "sourceRef=\"Task_WarnAcceptance\" targetRef=\"Task_WarnAcceptance\""))
                .at(EXTENSION, "Task_WarnAcceptance", "提醒责任方 Warn holder and lead")
                .saying("到不了结束事件", "No end event");
    }
}
