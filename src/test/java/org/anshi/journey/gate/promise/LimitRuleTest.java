package org.anshi.journey.gate.promise;

import static org.anshi.journey.gate.Refusal.refused;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response limit is complete and says where it comes from. */
class LimitRuleTest {
    private static final String FILE = "response-limits.dmn";
    private final ShippedModels models = ShippedModels.heldAgainst(new LimitRule());

    @ParameterizedTest
    @ValueSource(strings = {"amount", "unit"})
    void limitsHaveTheirColumns(String column) {
        refused(models.with(FILE, "name=\"" + column + "\"", "name=\"other\""))
                .at(FILE, "response-limits", "Response limits (响应时限)")
                .saying("缺少输出列 " + column, "column " + column + " is missing");
    }

    @Test
    void limitsAskOnlyWhatIsKnown() {
        refused(models.with(FILE, "<text>category</text>", "<text>brand</text>"))
                .at(FILE, "Input_Category", "Category (品类)")
                .wayOut("journey、category、stage");
    }

    @Test
    void limitsHaveAKnownUnit() {
        refused(models.with(FILE, "<text>\"wh\"</text>", "<text>\"hours\"</text>"))
                .at(FILE, "repair-large-appliance-acceptance")
                .saying("\"hours\"", "\"hours\"")
                .wayOut("\"wh\"");
    }

    @Test
    void limitsSayWhereTheyComeFrom() {
        refused(models.with(FILE, "<description>建议值，可按组织调整 / proposed default, editable</description>", ""))
                .at(FILE, "repair-large-appliance-acceptance", null)
                .saying("来源", "where it comes from");
    }
}
