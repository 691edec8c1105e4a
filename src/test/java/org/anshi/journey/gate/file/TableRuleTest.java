package org.anshi.journey.gate.file;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;

/** A decision table is one the engine can read. */
class TableRuleTest {
    private static final String FILE = "response-limits.dmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new TableRule());

    @Test
    void limitsAreReckonedInFeel() {
        refused(models.with(
                        FILE,
                        "<inputExpression id=\"InputExpression_Journey\"",
                        "<inputExpression expressionLanguage=\"javascript\" id=\"InputExpression_Journey\""))
                .at(FILE)
                .saying("FEEL", "FEEL");
    }

    @Test
    void limitsStandInATableThatTheEngineReads() {
        refused(models.with(FILE, "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\" aggregation=\"SUM\""))
                .at(FILE);
    }

    @Test
    void limitsSayHowLongTheirHistoryStays() {
        refused(models.with(FILE, " camunda:historyTimeToLive=\"180\"", ""))
                .at(FILE, "response-limits", "Response limits (响应时限)")
                .saying("历史保留期", "history time to live");
    }
}
