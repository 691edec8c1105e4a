package org.anshi.journey.gate.file;

import static org.anshi.journey.gate.Refusal.refused;

import java.util.Map;
import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** An id means one thing. */
class KeyRuleTest {
    private static final String FILE = "response-limits.dmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new KeyRule());

    @Test
    void processesDoNotTakeOverTheKeyOfAnotherRelease() {
        refused(models.beside(Map.of("recovery", "house-rules"), Map.of("response-limits", "anshi")))
                .at("recovery.bpmn", "recovery", "超时补救 Recovery")
                .saying("属于发布“house-rules”", "belongs to the release \"house-rules\"")
                .wayOut("house-rules");
    }

    @Test
    void limitsBelongToOneTable() {
        refused(models.put("more-limits.dmn", models.text(FILE)))
                .at(FILE, "response-limits", "Response limits (响应时限)")
                .saying("more-limits.dmn", "more-limits.dmn");
    }
}
