package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFiles;
import org.anshi.organisation.Party;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about who has to act now. No clock is reset by it. */
@Component
public class HandOverVerbs {
    private final CaseFiles cases;
    private final CaseOfStep caseOfStep;
    private final AssignVerbs assign;

    HandOverVerbs(CaseFiles cases, CaseOfStep caseOfStep, AssignVerbs assign) {
        this.cases = cases;
        this.caseOfStep = caseOfStep;
        this.assign = assign;
    }

    public void to(DelegateExecution step, String party) {
        cases.handTo(CaseOfStep.number(step), assign.party(caseOfStep.file(step), Party.of(party)));
    }
}
