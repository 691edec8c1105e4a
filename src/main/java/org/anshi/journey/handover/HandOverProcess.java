package org.anshi.journey.handover;

import java.util.Map;
import java.util.stream.Stream;
import org.anshi.casefile.CaseClosed;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverOffered;
import org.anshi.handover.HandOverWithdrawn;
import org.anshi.handover.HandOvers;
import org.anshi.journey.engine.EngineAtRest;
import org.anshi.journey.words.CaseReferences;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process that waits for the answer to an offer: the journey calls it, and it is over when the offer is withdrawn or the case ends. */
@Component
public class HandOverProcess {
    private static final String KEY = "hand-over";
    private static final String HAND_OVER = "handOver";
    private static final String OFFERED = "Msg_HandOverOffered";
    private static final String ANSWERED = "Msg_HandOverAnswered";
    private static final String WITHDRAWN = "Msg_HandOverWithdrawn";

    private final CaseFiles cases;
    private final HandOvers handOvers;
    private final Organisations organisations;
    private final CaseReferences references;
    private final WorkInHand work;
    private final EngineAtRest engine;
    private final RuntimeService runtime;

    HandOverProcess(
            CaseFiles cases,
            HandOvers handOvers,
            Organisations organisations,
            CaseReferences references,
            WorkInHand work,
            EngineAtRest engine,
            @Lazy RuntimeService runtime) {
        this.cases = cases;
        this.handOvers = handOvers;
        this.organisations = organisations;
        this.references = references;
        this.work = work;
        this.engine = engine;
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
        Map<String, Object> told = Map.of(
                HAND_OVER,
                offered.id().toString(),
                "offeredBy",
                both(name(offered.from())),
                "offered",
                whatIsOffered(offered),
                "offeredBecause",
                both(offered.reason().label()));
        engine.then(() -> {
            // The step that made the offer may have gone on to the case's end.
            if (handOvers.get(offered.caseNumber(), offered.id()).isOpen()) {
                begin(offered.caseNumber(), told);
            }
        });
    }

    @EventListener
    void on(HandOverWithdrawn withdrawal) {
        HandOver withdrawn = withdrawal.handOver();
        engine.then(() -> end(waiting(withdrawn.caseNumber(), WITHDRAWN)
                .processVariableValueEquals(HAND_OVER, withdrawn.id().toString())));
    }

    /** An open offer falls by itself; what is left to decide is decided by the case's end. */
    @EventListener
    void on(CaseClosed closed) {
        if (handOvers.historyOf(closed.caseNumber()).awaitsRuling()) {
            engine.then(() -> end(waiting(closed.caseNumber(), WITHDRAWN)));
        }
    }

    private void begin(CaseNumber number, Map<String, Object> told) {
        there(waiting(number, OFFERED))
                .findFirst()
                .ifPresentOrElse(
                        journey -> runtime.createMessageCorrelation(OFFERED)
                                .processInstanceId(journey.getProcessInstanceId())
                                .setVariablesToTriggeredScope(told)
                                .correlate(),
                        () -> beginBeside(number, told));
    }

    /** Cases that began under a model without the call, and journeys of an analyst's own that draw none, are handed over all the same. */
    private void beginBeside(CaseNumber number, Map<String, Object> told) {
        Map<String, Object> known = references.of(cases.get(number));
        known.putAll(told);
        runtime.startProcessInstanceByKey(KEY, number.value(), known);
    }

    private void end(ExecutionQuery processes) {
        there(processes).forEach(process -> runtime.messageEventReceived(WITHDRAWN, process.getId()));
    }

    private ExecutionQuery waiting(CaseNumber number, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(number.value())
                .messageEventSubscriptionName(message)
                .active();
    }

    /** The database still shows what the engine is about to delete, as when a consumer cancels. */
    private static Stream<Execution> there(ExecutionQuery processes) {
        return processes.list().stream().filter(process -> !((ExecutionEntity) process).isRemoved());
    }

    private String whatIsOffered(HandOver offered) {
        String scope = both(offered.scope().label());
        if (!offered.isWhole()) {
            return scope + " · " + work.nameOf(offered);
        }
        return handOvers.mayBeDeclined(offered)
                ? scope
                : scope + "（本案由贵单位牵头，只能接手 You lead this case and can only accept）";
    }

    private Bilingual name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(new Bilingual(id.value(), id.value()));
    }

    private static String both(Bilingual text) {
        return text.zh() + " " + text.en();
    }
}
