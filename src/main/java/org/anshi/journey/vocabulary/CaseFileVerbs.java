package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.OpenCase;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can do with the case itself. */
@Component
public class CaseFileVerbs {
    private final CaseFiles cases;

    CaseFileVerbs(CaseFiles cases) {
        this.cases = cases;
    }

    public void close(DelegateExecution step) {
        cases.end(CaseOfStep.number(step), CaseStatus.CLOSED);
    }

    public void cancel(DelegateExecution step) {
        cases.end(CaseOfStep.number(step), CaseStatus.CANCELLED);
    }

    /** Opens another journey for the same consumer and product; sets {@code followUpCase} to its number. */
    public void open(DelegateExecution step, String journey) {
        CaseNumber number = CaseOfStep.number(step);
        CaseFile file = cases.get(number);
        CaseFile next = cases.open(new OpenCase(
                journey, file.product(), cases.consumerOf(number), cases.descriptionOf(number), file.lead(), number));
        step.setVariable("followUpCase", next.number().value());
    }

    /** Whether no other organisation has the case, and so the product, in hand. */
    public boolean heldByLead(DelegateExecution step) {
        CaseFile file = cases.get(CaseOfStep.number(step));
        return file.holder().equals(file.lead());
    }
}
