package org.anshi.journey.gate.promise;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.stereotype.Component;

/**
 * A journey brings its own response limits, a row for each of its stages: without one nothing could be promised, and with
 * one of another release a case would not keep the limits it began with.
 */
@Component
class TimedJourneyRule implements ModelRule {
    private final DmnEngine decisions =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        List<DmnDecision> limits = limits(candidate);
        return candidate.eachDiagram().filter(Diagram::isJourney).flatMap(diagram -> check(diagram, limits));
    }

    private Stream<Finding> check(Diagram diagram, List<DmnDecision> limits) {
        Process journey = diagram.processes().iterator().next();
        return diagram.all(SubProcess.class).stream()
                .filter(scope -> ElementProperties.of(scope).containsKey("stage"))
                .filter(scope -> Arrays.stream(ProductCategory.values()).noneMatch(category -> limits.stream()
                        .anyMatch(table -> answers(
                                table,
                                Map.of(
                                        "journey", journey.getId(),
                                        "category", category.code(),
                                        "stage", ElementProperties.of(scope).get("stage"))))))
                .map(scope -> diagram.finding(
                        scope,
                        "timed",
                        new Bilingual(
                                "本次发布的决策表里没有这个阶段的时限（journey \"" + journey.getId() + "\"）。",
                                "No decision table of this release has a limit for this stage (journey \""
                                        + journey.getId() + "\")."),
                        new Bilingual(
                                "加一个决策表 " + journey.getId() + "-response-limits.dmn，每个阶段至少一行。",
                                "Add a table " + journey.getId()
                                        + "-response-limits.dmn with a row for each stage at least.")));
    }

    private boolean answers(DmnDecision limits, Map<String, Object> facts) {
        try {
            return !decisions.evaluateDecisionTable(limits, facts).isEmpty();
        } catch (DmnEngineException e) {
            // The table's own rules say what is wrong with it.
            return true;
        }
    }

    private List<DmnDecision> limits(ReleaseCandidate candidate) {
        return candidate.tables().values().stream().flatMap(this::limits).toList();
    }

    private Stream<DmnDecision> limits(DmnModelInstance table) {
        List<String> ids = table.getModelElementsByType(Decision.class).stream()
                .filter(LimitRule::isLimits)
                .map(Decision::getId)
                .toList();
        try {
            return ids.isEmpty()
                    ? Stream.empty()
                    : decisions.parseDecisions(table).stream().filter(decision -> ids.contains(decision.getKey()));
        } catch (DmnEngineException e) {
            return Stream.empty();
        }
    }
}
