package org.anshi.journey;

import java.util.Map;
import org.anshi.diagnosis.DiagnosisConcluded;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who solved it themselves needs no visit. What comes of it is drawn: a step with the message {@code Msg_DiagnosisSolved} on its border
 * ends; where nothing waits for it any more, it is for people to read.
 */
@Component
class SolvedByConsumer {
    private static final String MESSAGE = "Msg_DiagnosisSolved";

    private final RuntimeService runtime;

    SolvedByConsumer(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void on(DiagnosisConcluded concluded) {
        if (concluded.solved()) {
            runtime.createMessageCorrelation(MESSAGE)
                    .processInstanceBusinessKey(concluded.caseNumber().value())
                    .setVariables(Map.of("guidance", "solved", "answer", "confirm-completion"))
                    .correlateAll();
        }
    }
}
