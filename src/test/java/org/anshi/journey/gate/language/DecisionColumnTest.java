package org.anshi.journey.gate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.candidate.ReadModels;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Running;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

/** A business rule task may hand out the columns its own table found, and nothing beside them. */
class DecisionColumnTest {
    @Test
    void columnsOfTheTasksOwnRowMayBeRead() {
        assertThat(findings("proposal", "${proposal.months}")).isZero();
    }

    @Test
    void nothingElseMayBeReached() {
        assertThat(findings("proposal", "${other.months}")).isOne();
        assertThat(findings("proposal", "${proposal.months.value}")).isOne();
        assertThat(findings("execution", "${execution.processEngineServices}")).isOne();
    }

    private static long findings(String result, String expression) {
        BpmnModelInstance model = Bpmn.createExecutableProcess("sale")
                .startEvent()
                .businessRuleTask("Task_Decide")
                .camundaResultVariable(result)
                .camundaMapDecisionResult("singleResult")
                .camundaOutputParameter("months", expression)
                .endEvent()
                .done();
        var files = new ReadModels();
        files.read(
                new ModelFile("sale.bpmn", Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8)),
                new ArrayList<>());
        return new ExpressionRule()
                .check(files.candidate("sale", new Running(Map.of(), Map.of())))
                .count();
    }
}
