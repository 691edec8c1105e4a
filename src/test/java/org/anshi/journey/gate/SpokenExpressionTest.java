package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenExpressionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${promise.dueAt(execution, 'acceptance')}",
                "${assign.to(execution, 'repairer', 'technician')}",
                "${answer == 'approve-quote'}",
                "${coveredByWarranty}",
                "${!coveredByWarranty && failedRepairs >= 2}",
                "#{execution.processBusinessKey}",
                "${promise.dueDate(execution,'arrival') == null}",
                "${calendar.after(execution, '3 wd')}"
            })
    void wordsAndVariablesMayBeSpoken(String expression) {
        assertThat(SpokenExpression.fault(expression)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.processEngineServices.runtimeService.deleteProcessInstance('1','')}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a', 1)}",
                "${task.execution.processEngineServices}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${answer.getClass()}",
                "${answer['class']}",
                "${dataSource.getConnection()}",
                "${promise.forget(execution)}",
                "${promise.dueAt(execution)}",
                "${promise.getClass()}",
                "${notify.tell(execution.processEngineServices)}",
                "${proposal.months}",
                "${answer.class}",
                "${answer.class.classLoader}",
                "${promise.class}",
                "${now()}",
                "${promise.dueAt(execution, 'acceptance'"
            })
    void nothingElseMayBeReached(String expression) {
        assertThat(SpokenExpression.fault(expression)).isPresent();
    }
}
