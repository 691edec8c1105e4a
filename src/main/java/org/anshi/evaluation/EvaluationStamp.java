package org.anshi.evaluation;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** Evaluated once, and never again. */
@Component
class EvaluationStamp implements Stamp {
    @Override
    public String expression() {
        return "(select count(*) from evaluation where case_number = f.number)";
    }
}
