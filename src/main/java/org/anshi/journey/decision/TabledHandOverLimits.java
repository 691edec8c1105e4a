package org.anshi.journey.decision;

import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOverLimit;
import org.anshi.handover.HandOverLimits;
import org.anshi.handover.Urgency;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/** {@code hand-over-limits.dmn} of the release a case runs under. */
@Component
class TabledHandOverLimits implements HandOverLimits {
    private static final String NO_STAGE = "none";

    private final DecisionTables tables;
    private final CaseFiles cases;

    TabledHandOverLimits(DecisionTables tables, CaseFiles cases) {
        this.tables = tables;
        this.cases = cases;
    }

    @Override
    public Optional<HandOverLimit> find(CaseNumber number, Stage stage, Urgency urgency) {
        Map<String, Object> facts = Map.of("stage", stage == null ? NO_STAGE : stage.code(), "urgency", urgency.code());
        return tables.evaluate(cases.get(number).release(), "hand-over-limits", facts).stream()
                .findFirst()
                .map(row -> new HandOverLimit(
                        number(row, "workingHours"), number(row, "warnAtPercent"), row.annotation(), row.rule()));
    }

    private static int number(DecisionTables.Row row, String column) {
        return row.outputs().get(column) instanceof Number number ? number.intValue() : 0;
    }
}
