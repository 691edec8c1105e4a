package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the case a step of a diagram belongs to: its number is the process's business key. */
@Component
class CaseOfStep {
    private final CaseFiles cases;

    CaseOfStep(CaseFiles cases) {
        this.cases = cases;
    }

    static CaseNumber number(DelegateExecution step) {
        return new CaseNumber(step.getProcessBusinessKey());
    }

    CaseFile file(DelegateExecution step) {
        return cases.get(number(step));
    }
}
