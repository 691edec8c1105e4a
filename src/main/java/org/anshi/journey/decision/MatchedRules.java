package org.anshi.journey.decision;

import java.util.List;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Hears which rows of a decision table matched, so that a figure can name its row and the row's source. */
@Component
public class MatchedRules implements DmnDecisionTableEvaluationListener {
    private final ThreadLocal<List<String>> matched = ThreadLocal.withInitial(List::of);

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        matched.set(event.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList());
    }

    /** Rows matched by the evaluation that this thread made last. */
    List<String> take() {
        List<String> rules = matched.get();
        matched.remove();
        return rules;
    }
}
