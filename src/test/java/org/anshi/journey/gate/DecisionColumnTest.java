package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
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
                .camundaOutputParameter("months", expression)
                .endEvent()
                .done();
        var candidate = new ReleaseCandidate(
                Map.of("sale.bpmn", new Diagram("sale.bpmn", model)), Map.of(), Map.of(), Set.of());
        return new ExpressionRule().check(candidate).count();
    }
}
