package org.anshi.journey.gate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.anshi.shared.Bilingual;
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
                "${calendar.after(execution, '3 wd')}",
                "${casefile.open(execution, 'repair')}",
                "${watch.start(execution, 'rework-watch')}",
                "${promise.renew(execution, stage, newDate)}"
            })
    void wordsAndVariablesMayBeSpoken(String expression) {
        assertThat(fault(expression)).isEmpty();
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
                "${promise.dueAt(execution, 'acceptance'",
                "${execution}",
                "${promise}",
                "${notify.tell('AS-20261123-000001')}",
                "${promise.dueAt(execution, 'acceptence')}",
                "${assign.to(execution, 'plumber', 'agent')}",
                "${promise.pause(execution, 'lunch')}",
                "${calendar.after(execution, 'P3D')}",
                "${document.issue(execution, 'love-letter')}",
                "${watch.start(execution, 'no-such-process')}",
                "${notify.tell(execution)}${execution.getProcessEngineServices()}"
            })
    void nothingElseMayBeReached(String expression) {
        assertThat(fault(expression)).isPresent();
    }

    private static Optional<Bilingual> fault(String expression) {
        return SpokenExpression.fault(expression, Set.of("repair", "rework-watch")::contains);
    }
}
