package org.anshi.journey.vocabulary;

import org.anshi.document.Documents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can have put on paper. */
@Component
public class DocumentVerbs {
    private final Documents documents;

    DocumentVerbs(Documents documents) {
        this.documents = documents;
    }

    /** Issues the paper from the journey's decisions and keeps it in the case file, where the consumer finds it. */
    public void issue(DelegateExecution step, String template) {
        documents.issue(CaseOfStep.number(step), template, step.getVariables());
    }
}
