package org.anshi.journey.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.ResponseLimits;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.springframework.stereotype.Component;

/** {@code response-limits.dmn} of the release a case runs under. */
@Component
class TabledResponseLimits implements ResponseLimits {
    private static final String TABLE = "response-limits";

    private final DecisionTables tables;
    /** A release never changes, so neither do its answers. */
    private final Map<String, Optional<ResponseLimit>> known = new ConcurrentHashMap<>();

    TabledResponseLimits(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<ResponseLimit> find(String release, String journey, ProductCategory category, Stage stage) {
        String of = release == null
                ? tables.currentRelease(journey)
                        .or(() -> tables.newestRelease(TABLE))
                        .orElse(null)
                : release;
        if (of == null) {
            return Optional.empty();
        }
        return known.computeIfAbsent(
                String.join("#", of, journey, category.code(), stage.code()),
                any -> look(of, journey, category, stage));
    }

    private Optional<ResponseLimit> look(String release, String journey, ProductCategory category, Stage stage) {
        List<DecisionTables.Row> rows = tables.evaluate(
                release, TABLE, Map.of("journey", journey, "category", category.code(), "stage", stage.code()));
        return rows.stream().findFirst().map(TabledResponseLimits::limit);
    }

    private static ResponseLimit limit(DecisionTables.Row row) {
        Map<String, Object> cell = row.outputs();
        return new ResponseLimit(
                number(cell, "amount", 0),
                LimitUnit.of(String.valueOf(cell.get("unit"))),
                number(cell, "warnAtPercent", 80),
                number(cell, "ceilingAmount", 0),
                cell.get("ceilingUnit") instanceof String unit && !unit.isBlank() ? LimitUnit.of(unit) : null,
                number(cell, "partsCeilingDays", 0),
                number(cell, "recoveryHours", 4),
                row.annotation(),
                row.rule());
    }

    private static int number(Map<String, Object> cell, String column, int otherwise) {
        return cell.get(column) instanceof Number number ? number.intValue() : otherwise;
    }
}
