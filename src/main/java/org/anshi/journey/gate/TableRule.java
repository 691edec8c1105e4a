package org.anshi.journey.gate;

import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.stereotype.Component;

/** Decision tables are tables in FEEL: no other expression language, no script; response limits have known units and say where they come from. */
@Component
class TableRule implements ModelRule {
    private static final Set<String> UNITS = Set.of("\"wh\"", "\"wd\"", "\"ch\"", "\"cd\"", "\"agreed\"");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.tables().entrySet().stream().flatMap(table -> check(table.getKey(), table.getValue()));
    }

    private Stream<Finding> check(String file, DmnModelInstance table) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (usesOtherLanguage(table.getDocument().getRootElement())) {
            findings.add(new Finding(
                    file,
                    null,
                    null,
                    "feel-only",
                    "使用了 FEEL 以外的表达式语言。 An expression language other than FEEL.",
                    "Expression language 留空。 Leave it empty."));
        }
        for (Decision decision : table.getModelElementsByType(Decision.class)) {
            if (!(decision.getExpression() instanceof DecisionTable rows)) {
                findings.add(new Finding(
                        file,
                        decision.getId(),
                        decision.getName(),
                        "tables-only",
                        "不是决策表。 Not a decision table.",
                        "改为决策表。 Make it one."));
            } else if (decision.getId().endsWith("response-limits")) {
                limits(file, rows, findings);
            }
        }
        return findings.build();
    }

    private static void limits(String file, DecisionTable rows, Stream.Builder<Finding> findings) {
        int unit = -1;
        int column = 0;
        for (var output : rows.getOutputs()) {
            if ("unit".equals(output.getName())) {
                unit = column;
            }
            column++;
        }
        for (Rule row : rows.getRules()) {
            String written = unit < 0
                    ? ""
                    : row.getOutputEntries().stream()
                            .skip(unit)
                            .findFirst()
                            .orElseThrow()
                            .getTextContent()
                            .trim();
            if (!UNITS.contains(written)) {
                findings.add(new Finding(
                        file,
                        row.getId(),
                        null,
                        "limit-units",
                        "时限单位 " + written + " 不认识。 Unknown unit.",
                        "写 \"wh\"、\"wd\"、\"ch\"、\"cd\" 或 \"agreed\"。 Write one of these."));
            }
            if (row.getDescription() == null
                    || row.getDescription().getTextContent().isBlank()) {
                findings.add(new Finding(
                        file,
                        row.getId(),
                        null,
                        "limit-source",
                        "时限没有写明来源。 The limit does not say where it comes from.",
                        "在批注列写来源。 Write it in the annotation column."));
            }
        }
    }

    private static boolean usesOtherLanguage(DomElement element) {
        String language = element.getAttribute("expressionLanguage");
        boolean other = language != null
                && !language.isBlank()
                && !language.toLowerCase().contains("feel");
        return other || element.getChildElements().stream().anyMatch(TableRule::usesOtherLanguage);
    }
}
