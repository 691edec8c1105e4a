package org.anshi.journey.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Decision tables by model release: a case is judged by the tables it began with. */
@Component
class DecisionTables {
    /** A matched row: its outputs, where it stands, and what its annotation says. */
    record Row(Map<String, Object> outputs, String rule, String annotation) {}

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final MatchedRules matched;
    private final Map<String, List<DecisionDefinition>> byRelease = new ConcurrentHashMap<>();
    private final Map<String, String> annotations = new ConcurrentHashMap<>();

    DecisionTables(@Lazy RepositoryService repository, @Lazy DecisionService decisions, MatchedRules matched) {
        this.repository = repository;
        this.decisions = decisions;
        this.matched = matched;
    }

    /** The release new cases of this journey get. */
    Optional<String> currentRelease(String journey) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(journey)
                        .latestVersion()
                        .singleResult())
                .map(ProcessDefinition::getDeploymentId);
    }

    /** The release that brought the newest table of that name. */
    Optional<String> newestRelease(String key) {
        return newest(key).map(DecisionDefinition::getDeploymentId);
    }

    /**
     * Rows of the release's table {@code key}, or of a table of its own named {@code <something>-key}; where the release
     * has none that matches, of the newest table of that name.
     */
    List<Row> evaluate(String release, String key, Map<String, Object> facts) {
        for (DecisionDefinition table : release == null ? List.<DecisionDefinition>of() : tables(release, key)) {
            List<Row> rows = evaluate(table, facts);
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return newest(key).map(table -> evaluate(table, facts)).orElse(List.of());
    }

    private Optional<DecisionDefinition> newest(String key) {
        return Optional.ofNullable(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    private List<DecisionDefinition> tables(String release, String key) {
        return byRelease.computeIfAbsent(
                release + "#" + key,
                any -> repository.createDecisionDefinitionQuery().deploymentId(release).list().stream()
                        .filter(table ->
                                table.getKey().equals(key) || table.getKey().endsWith("-" + key))
                        .toList());
    }

    private List<Row> evaluate(DecisionDefinition table, Map<String, Object> facts) {
        DmnDecisionResult result =
                decisions.evaluateDecisionById(table.getId()).variables(facts).evaluate();
        List<String> rules = matched.take();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < result.size(); i++) {
            String rule = i < rules.size() ? rules.get(i) : "";
            rows.add(new Row(
                    result.get(i).getEntryMap(),
                    table.getKey() + " v" + table.getVersion() + " " + rule,
                    annotation(table.getId(), rule)));
        }
        return rows;
    }

    private String annotation(String tableId, String rule) {
        return annotations.computeIfAbsent(tableId + "#" + rule, any -> {
            Rule row = repository.getDmnModelInstance(tableId).getModelElementById(rule);
            return row == null || row.getDescription() == null
                    ? ""
                    : row.getDescription().getTextContent().trim();
        });
    }
}
