package org.anshi.journey.gate.promise;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** A table of response limits asks what it is told, answers what a promise needs, and each row says where it comes from. */
@Component
class LimitRule implements ModelRule {
    private static final String RULE = "response-limits";
    private static final Set<String> FACTS = Set.of("journey", "category", "stage");
    private static final Set<String> UNITS = Set.of("\"wh\"", "\"wd\"", "\"ch\"", "\"cd\"", "\"s\"", "\"agreed\"");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.tables().entrySet().stream()
                .flatMap(table -> table.getValue().getModelElementsByType(Decision.class).stream()
                        .filter(LimitRule::isLimits)
                        .flatMap(
                                decision -> check(table.getKey(), decision, (DecisionTable) decision.getExpression())));
    }

    static boolean isLimits(Decision decision) {
        return decision.getExpression() instanceof DecisionTable
                && (decision.getId().equals(RULE) || decision.getId().endsWith("-" + RULE));
    }

    private static Stream<Finding> check(String file, Decision decision, DecisionTable table) {
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        Stream<Finding> missing = Stream.of("amount", "unit")
                .filter(column -> !outputs.contains(column))
                .map(column -> new Finding(
                        file,
                        decision.getId(),
                        decision.getName(),
                        RULE,
                        new Bilingual("缺少输出列 " + column + "。", "The output column " + column + " is missing."),
                        new Bilingual(
                                "加上名为 " + column + " 的输出列。", "Add an output column of the name " + column + ".")));
        Stream<Finding> unknown = table.getInputs().stream()
                .filter(input -> !FACTS.contains(asked(input)))
                .map(input -> new Finding(
                        file,
                        input.getId(),
                        input.getLabel(),
                        RULE,
                        new Bilingual(
                                "没有“" + asked(input) + "”这个事实。",
                                "There is no fact \"" + asked(input) + "\" to ask for."),
                        new Bilingual(
                                "输入列只能是 journey、category、stage。", "Input columns are journey, category and stage.")));
        int amount = outputs.indexOf("amount");
        int unit = outputs.indexOf("unit");
        Stream<Finding> rows = amount < 0 || unit < 0
                ? Stream.empty()
                : table.getRules().stream().flatMap(row -> check(file, row, amount, unit));
        return Stream.of(missing, unknown, rows).flatMap(found -> found);
    }

    private static Stream<Finding> check(String file, Rule row, int amountColumn, int unitColumn) {
        Stream.Builder<Finding> findings = Stream.builder();
        String unit = written(row, unitColumn);
        String source = row.getDescription() == null
                ? ""
                : row.getDescription().getTextContent().trim();
        if (!UNITS.contains(unit)) {
            findings.add(
                    new Finding(
                            file,
                            row.getId(),
                            source,
                            RULE,
                            new Bilingual("不认识的时限单位：" + unit, "The unit of the limit is not known: " + unit),
                            new Bilingual(
                                    "写 \"wh\"（工作小时）、\"wd\"（工作日）、\"ch\"（小时）、\"cd\"（日历日）、\"s\"（秒）或 \"agreed\"（约定日期）。",
                                    "Write \"wh\" (working hours), \"wd\" (working days), \"ch\" (hours), \"cd\" (calendar days), \"s\" (seconds) or \"agreed\" (an agreed date).")));
        } else if (!unit.equals("\"agreed\"") && !written(row, amountColumn).matches("[1-9]\\d{0,4}")) {
            findings.add(new Finding(
                    file,
                    row.getId(),
                    source,
                    RULE,
                    new Bilingual("时限不是正整数。", "The limit is not a whole number above zero."),
                    new Bilingual("在 amount 列写数字，例如 4。", "Write a number such as 4 into the column amount.")));
        }
        if (source.isBlank()) {
            findings.add(new Finding(
                    file,
                    row.getId(),
                    null,
                    RULE,
                    new Bilingual("时限没有写明来源。", "The limit does not say where it comes from."),
                    new Bilingual(
                            "在批注列写来源，例如“建议值 / proposed default”。",
                            "Write the source into the annotation column, such as 建议值 / proposed default.")));
        }
        return findings.build();
    }

    private static String written(Rule row, int column) {
        return row.getOutputEntries().stream()
                .skip(column)
                .findFirst()
                .map(entry -> entry.getTextContent().trim())
                .orElse("");
    }

    private static String asked(Input input) {
        return input.getInputExpression() == null || input.getInputExpression().getText() == null
                ? ""
                : input.getInputExpression().getText().getTextContent().trim();
    }
}
