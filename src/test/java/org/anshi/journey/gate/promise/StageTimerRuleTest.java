package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A stage has two timers on its border, and something follows when they fire. */
class StageTimerRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new StageTimerRule());

    @Test
    void stagesHaveATimerForThePromiseAtRisk() {
        refused(models.with(
                        EXTENSION, "${promise.riskAt(execution,'acceptance')}", "${calendar.after(execution,'3 wd')}"))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                .saying("缺少“即将超时”定时器", "\"promise at risk\" is missing")
                .wayOut("${promise.riskAt(execution, 'acceptance')}");
    }

    @Test
    void stagesHaveATimerForThePromiseMissed() {
        refused(models.with(
                        EXTENSION,
                        "${promise.dueAt(execution,'acceptance')}",
                        "${promise.dueAt(execution,'solution')}"))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                .wayOut("${promise.dueAt(execution, 'acceptance')}");
    }

    @Test
    void stagesAreNotInterruptedByTheirTimers() {
        refused(models.with(
                        EXTENSION,
                        "cancelActivity=\"false\" attachedToRef=\"SubProcess_Acceptance\"",
                        "attachedToRef=\"SubProcess_Acceptance\""))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                .wayOut("非中断", "non-interrupting");
    }

    @Test
    void stagesHaveSomebodyToldBeforeThePromiseIsMissed() {
        refused(models.with(
                        EXTENSION, "${notify.warn(execution,&#39;acceptance&#39;)}", "${entitlement.check(execution)}"))
                .at(EXTENSION, "BoundaryEvent_AcceptanceAtRisk", "即将超时 Promise at risk")
                .wayOut("${notify.warn(execution, 'acceptance')}");
    }

    @Test
    void stagesAreRecoveredAfterAMissedPromise() {
        refused(models.with(EXTENSION, "calledElement=\"recovery\"", "calledElement=\"concern\""))
                .at(EXTENSION, "BoundaryEvent_AcceptanceMissed", "已超时 Promise missed")
                .wayOut("recovery");
    }
}
