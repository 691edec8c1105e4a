package org.anshi.journey.gate.language;

import static org.anshi.journey.gate.Refusal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.anshi.journey.gate.ShippedModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression speaks the vocabulary wherever it stands. */
class ExpressionRuleTest {
    private static final String EXTENSION = "warranty-extension.bpmn";
    private static final String QUOTED = "&#39;acceptance&#39;";
    private final ShippedModels models = ShippedModels.heldAgainst(new ExpressionRule());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${casefile.getClass()}",
                "${environment.getProperty('anshi.master-key')}",
                "${notify.shout(execution)}"
            })
    void expressionsSpeakTheVocabularyWhereverTheyStand(String expression) {
        String xml = expression.replace("'", "&#39;");
        for (String[] place : new String[][] {
            {
                "name=\"告知已收到 Tell received\" camunda:expression=\"${notify.tell(execution)}\"",
                "name=\"告知已收到 Tell received\" camunda:expression=\"" + xml + "\""
            },
            {"name=\"告知已收到 Tell received\"", "name=\"" + xml + "\""},
            {
                "<camunda:executionListener expression=\"${promise.keep(execution," + QUOTED + ")}\"",
                "<camunda:executionListener expression=\"" + xml + "\""
            },
            {"<camunda:inputParameter name=\"proposal\">none<", "<camunda:inputParameter name=\"proposal\">" + xml + "<"
            },
            {"${proposal.price}", xml},
            {"${inspection == 'passed'}", xml},
            {"<camunda:in source=\"caseNumber\"", "<camunda:in sourceExpression=\"" + xml + "\""},
            {"#{execution.processBusinessKey}", xml.replace("${", "#{")},
            {"calledElement=\"recovery\"", "calledElement=\"" + xml + "\""},
            {"${promise.riskAt(execution,'acceptance')}", xml},
            {"camunda:resultVariable=\"proposal\"", "camunda:resultVariable=\"" + xml + "\""},
            {"camunda:decisionRef=\"warranty-eligibility\"", "camunda:decisionRef=\"" + xml + "\""},
            {"name=\"Msg_ConsumerConcern\"", "name=\"" + xml + "\""},
            {
                "<bpmn:incoming>SequenceFlow_TellReceivedToAcceptExtension",
                "<bpmn:documentation>" + xml
                        + "</bpmn:documentation><bpmn:incoming>SequenceFlow_TellReceivedToAcceptExtension"
            },
            {"${promise.dueDate(execution," + QUOTED + ")}", xml},
        }) {
            assertThat(ShippedModels.heldAgainst(new ExpressionRule())
                            .only(EXTENSION)
                            .with(EXTENSION, place[0], place[1])
                            .findings())
                    .as(place[1])
                    .anySatisfy(finding -> {
                        assertThat(finding.rule()).isEqualTo("vocabulary-only");
                        assertThat(finding.element()).isNotNull();
                        assertThat(finding.problem().en()).startsWith(expression.replaceAll("\\$\\{.*", ""));
                    });
        }
    }

    @Test
    void expressionsHideBehindNoChild() {
        refused(models.with(
                        EXTENSION,
                        "${inspection == 'passed'}",
                        "${execution.getProcessEngineServices()}<bpmn:documentation />"))
                .at(EXTENSION, "SequenceFlow_InspectionPassedYes", "是 Yes");
    }

    @Test
    void expressionsNameNoStageThatIsNone() {
        refused(models.with(
                        EXTENSION,
                        "${notify.warn(execution,&#39;acceptance&#39;)}",
                        "${notify.warn(execution,&#39;acceptence&#39;)}"))
                .at(EXTENSION, "Task_WarnAcceptance", "提醒责任方 Warn holder and lead")
                .saying("acceptence", "\"acceptence\"");
    }
}
