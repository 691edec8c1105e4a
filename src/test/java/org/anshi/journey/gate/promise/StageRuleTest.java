package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A stage is one of four, and keeps its promise when it ends. */
class StageRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String QUOTED = "&#39;acceptance&#39;";
    private final ShippedModels models = ShippedModels.heldAgainst(new StageRule());

    @Test
    void stagesKeepTheirPromiseWhenTheyEnd() {
        refused(models.with(
                        EXTENSION,
                        "${promise.keep(execution," + QUOTED + ")}",
                        "${promise.keep(execution,&#39;solution&#39;)}"))
                .at(EXTENSION, "SubProcess_Acceptance", "受理 Acceptance")
                .saying("没有兑现承诺", "not kept")
                .wayOut("${promise.keep(execution, 'acceptance')}");
    }

    @Test
    void stagesAreOneOfFour() {
        refused(models.with(EXTENSION, "name=\"stage\" value=\"solution\"", "name=\"stage\" value=\"solving\""))
                .at(EXTENSION, "SubProcess_Solution", "提供解决方案 Solution")
                .saying("“solving”", "\"solving\"")
                .wayOut("acceptance、solution、arrival、completion");
    }
}
