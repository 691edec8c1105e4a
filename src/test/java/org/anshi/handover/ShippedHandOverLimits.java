package org.anshi.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** {@code hand-over-limits.dmn} as shipped, read by the plain decision engine. */
class ShippedHandOverLimits implements HandOverLimits {
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table = read();

    @Override
    public Optional<HandOverLimit> find(CaseNumber number, Stage stage, Urgency urgency) {
        return rows(stage, urgency).stream()
                .findFirst()
                .map(row -> new HandOverLimit(
                        (Integer) row.get("workingHours"),
                        (Integer) row.get("warnAtPercent"),
                        "建议值 / proposed default",
                        "hand-over-limits"));
    }

    List<Map<String, Object>> rows(Stage stage, Urgency urgency) {
        return engine.evaluateDecisionTable(
                        table, Map.of("stage", stage == null ? "none" : stage.code(), "urgency", urgency.code()))
                .getResultList();
    }

    private DmnDecision read() {
        try (var model = getClass().getResourceAsStream("/bpmn/hand-over-limits.dmn")) {
            return engine.parseDecision("hand-over-limits", model);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
