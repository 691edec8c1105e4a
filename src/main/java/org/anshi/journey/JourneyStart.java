package org.anshi.journey;

import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.CaseOpened;
import org.anshi.journey.words.CaseReferences;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the journey of a case in the transaction that opens it. */
@Component
class JourneyStart {
    private final CaseFiles cases;
    private final CaseReferences references;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    JourneyStart(
            CaseFiles cases,
            CaseReferences references,
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime) {
        this.cases = cases;
        this.references = references;
        this.repository = repository;
        this.runtime = runtime;
    }

    @EventListener
    void on(CaseOpened opened) {
        ProcessDefinition model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(opened.journey())
                .latestVersion()
                .active()
                .singleResult();
        if (model == null) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("没有这种服务", "There is no such journey"),
                    java.util.List.of(new Refused.Fault(
                            "journey",
                            new Bilingual("没有这种服务：请从列表中选择", "No such journey; choose one of GET /api/v1/journeys"))));
        }
        cases.runsUnder(opened.caseNumber(), model.getDeploymentId());
        CaseFile file = cases.get(opened.caseNumber());
        runtime.startProcessInstanceById(model.getId(), file.number().value(), references.of(file));
    }
}
