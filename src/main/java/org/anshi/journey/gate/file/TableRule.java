package org.anshi.journey.gate.file;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.stereotype.Component;

/** Decision tables are tables that the engine can read, in FEEL: no other expression language, no script. */
@Component
class TableRule implements ModelRule {
    private final DmnEngine decisions =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

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
                    new Bilingual("使用了 FEEL 以外的表达式语言。", "An expression language other than FEEL is used."),
                    new Bilingual("Expression language 留空。", "Leave Expression language empty.")));
        }
        if (table.getModelElementsByType(Decision.class).isEmpty()) {
            findings.add(new Finding(
                    file,
                    null,
                    null,
                    "tables-only",
                    new Bilingual("文件里没有决策。", "There is no decision in the file."),
                    new Bilingual("画一个决策表，或去掉这个文件。", "Draw a decision table, or leave the file out.")));
        }
        for (Decision decision : table.getModelElementsByType(Decision.class)) {
            if (!ProcessHeadRule.isTimeToLive(decision.getCamundaHistoryTimeToLiveString())) {
                findings.add(new Finding(
                        file,
                        decision.getId(),
                        decision.getName(),
                        "history-time-to-live",
                        new Bilingual("没有历史保留期，或写法有误。", "There is no history time to live, or none that can be read."),
                        new Bilingual("填写 Time to live，例如 180。", "Fill in Time to live, such as 180.")));
            }
            if (!(decision.getExpression() instanceof DecisionTable)) {
                findings.add(new Finding(
                        file,
                        decision.getId(),
                        decision.getName(),
                        "tables-only",
                        new Bilingual("这个决策不是决策表。", "The decision is not a decision table."),
                        new Bilingual("改为决策表（Decision table）。", "Make it a decision table.")));
            }
        }
        readable(file, table, findings);
        return findings.build();
    }

    private void readable(String file, DmnModelInstance table, Stream.Builder<Finding> findings) {
        try {
            decisions.parseDecisions(table);
        } catch (DmnEngineException e) {
            String why = e.getMessage().lines().findFirst().orElse("");
            findings.add(new Finding(
                    file,
                    null,
                    null,
                    "readable",
                    new Bilingual("引擎读不懂这张表：" + why, "The engine can't read the table: " + why),
                    new Bilingual(
                            "用 Camunda Modeler（平台选 Camunda 7）改正。",
                            "Mend it in Camunda Modeler (platform Camunda 7).")));
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
