package org.anshi.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Stage;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** {@code response-limits.dmn} as shipped, read by the plain decision engine. */
public class ShippedLimits implements ResponseLimits {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table = read();

    @Override
    public Optional<ResponseLimit> find(String release, String journey, ProductCategory category, Stage stage) {
        return rows(journey, category, stage).stream()
                .findFirst()
                .map(row -> new ResponseLimit(
                        (Integer) row.get("amount"),
                        LimitUnit.of((String) row.get("unit")),
                        (Integer) row.get("warnAtPercent"),
                        (Integer) row.get("ceilingAmount"),
                        row.get("ceilingUnit") == null ? null : LimitUnit.of((String) row.get("ceilingUnit")),
                        (Integer) row.get("partsCeilingDays"),
                        (Integer) row.get("recoveryHours"),
                        "建议值 / proposed default",
                        "response-limits"));
    }

    List<Map<String, Object>> rows(String journey, ProductCategory category, Stage stage) {
        return engine.evaluateDecisionTable(
                        table, Map.of("journey", journey, "category", category.code(), "stage", stage.code()))
                .getResultList();
    }

    private DmnDecision read() {
        try (var model = getClass().getResourceAsStream("/bpmn/response-limits.dmn")) {
            return engine.parseDecision("response-limits", model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
