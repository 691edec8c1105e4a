package org.anshi.journey.gate.file;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A process is named by its file and says how long its history stays. */
class ProcessHeadRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new ProcessHeadRule());

    @Test
    void processesSayHowLongTheirHistoryStays() {
        refused(models.with(EXTENSION, " camunda:historyTimeToLive=\"P180D\"", ""))
                .at(EXTENSION, "warranty-extension", "延保 Warranty extension")
                .saying("历史保留期", "history time to live")
                .wayOut("P180D");
    }

    @Test
    void processesAreNamedByTheirFile() {
        models.put("extension.bpmn", models.text(EXTENSION));
        refused(models.without(EXTENSION))
                .at("extension.bpmn", "warranty-extension", "延保 Warranty extension")
                .saying("文件名不一致", "file name differ");
    }
}
