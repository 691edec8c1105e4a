package org.anshi.journey.handover;

import java.util.Map;
import org.anshi.casefile.CaseClosed;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverOffered;
import org.anshi.handover.HandOverWithdrawn;
import org.anshi.handover.HandOvers;
import org.anshi.journey.words.CaseReferences;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process that waits for the answer to an offer: begun when it is offered, over when it is withdrawn or the case ends. */
@Component
public class HandOverProcess {
    private static final String KEY = "hand-over";
    private static final String HAND_OVER = "handOver";
    private static final String ANSWERED = "Msg_HandOverAnswered";
    private static final String WITHDRAWN = "Msg_HandOverWithdrawn";

    private final CaseFiles cases;
    private final HandOvers handOvers;
    private final Organisations organisations;
    private final CaseReferences references;
    private final WorkInHand work;
    private final RuntimeService runtime;

    HandOverProcess(
            CaseFiles cases,
            HandOvers handOvers,
            Organisations organisations,
            CaseReferences references,
            WorkInHand work,
            @Lazy RuntimeService runtime) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.organisations = organisations;
        this.references = references;
        this.work = work;
        this.runtime = runtime;
    }

    /** Brings an answer given elsewhere than in the task list to the process, which acts on it. */
    public void answer(HandOver open, Map<String, Object> answer) {
        runtime.createMessageCorrelation(ANSWERED)
                .processInstanceBusinessKey(open.caseNumber().value())
                .processInstanceVariableEquals(HAND_OVER, open.id().toString())
                .setVariables(answer)
                .correlate();
    }

    @EventListener
    void on(HandOverOffered offer) {
        HandOver offered = offer.handOver();
        CaseFile file = cases.get(offered.caseNumber());
        Map<String, Object> known = references.of(file);
        known.put(HAND_OVER, offered.id().toString());
        known.put("offeredBy", both(name(offered.from())));
        known.put("offered", whatIsOffered(offered));
        known.put("offeredBecause", both(offered.reason().label()));
        runtime.startProcessInstanceByKey(KEY, file.number().value(), known);
    }

    @EventListener
    void on(HandOverWithdrawn withdrawal) {
        HandOver withdrawn = withdrawal.handOver();
        runtime.createMessageCorrelation(WITHDRAWN)
                .processInstanceBusinessKey(withdrawn.caseNumber().value())
                .processInstanceVariableEquals(HAND_OVER, withdrawn.id().toString())
                .correlateAll();
    }

    /** An open offer falls by itself; what is left to decide is decided by the case's end. */
    @EventListener
    void on(CaseClosed closed) {
        if (handOvers.historyOf(closed.caseNumber()).awaitsRuling()) {
            runtime.createMessageCorrelation(WITHDRAWN)
                    .processInstanceBusinessKey(closed.caseNumber().value())
                    .correlateAll();
        }
    }

    private String whatIsOffered(HandOver offered) {
        String scope = both(offered.scope().label());
        return offered.isWhole() ? scope : scope + " · " + work.nameOf(offered);
    }

    private Bilingual name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }

    private static String both(Bilingual text) {
        return text.zh() + " " + text.en();
    }
}
