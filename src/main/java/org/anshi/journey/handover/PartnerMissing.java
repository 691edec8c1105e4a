package org.anshi.journey.handover;

import java.util.HashMap;
import java.util.Map;
import org.anshi.assignment.Assignment;
import org.anshi.assignment.NobodyFits;
import org.anshi.assignment.Outcome;
import org.anshi.casefile.CaseClosed;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverAccepted;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process in which a lead learns that it has to do a partner's part, and decides how to go on. */
@Component
public class PartnerMissing {
    private static final String KEY = "partner-missing";
    private static final String NEEDED_NO_MORE = "Msg_PartnerNeededNoMore";

    private final CaseFiles cases;
    private final RuntimeService runtime;

    PartnerMissing(CaseFiles cases, @Lazy RuntimeService runtime) {
        this.cases = cases;
        this.runtime = runtime;
    }

    /** Not after the case is over: what is left to do then, such as bringing the product back, the lead just does. */
    @EventListener
    void on(NobodyFits nobody) {
        Assignment decided = nobody.assignment();
        if (!cases.get(decided.caseNumber()).status().isFinal()) {
            start(decided.caseNumber(), decided.part(), decided.outcome(), false);
        }
    }

    /** @param part what the partner did; null where it did no part that others could do */
    public void start(CaseNumber number, Party part, Outcome why, boolean holderChanged) {
        CaseFile file = cases.get(number);
        Map<String, Object> known = new HashMap<>();
        known.put("caseNumber", number.value());
        known.put("journey", file.journey());
        known.put("category", file.product().category().code());
        known.put("product", file.product().label());
        known.put("part", part == null ? "" : part.code());
        known.put("partName", part == null ? "" : both(part.label()));
        known.put("missingBecause", both(why.label()));
        known.put("holderChanged", holderChanged);
        runtime.startProcessInstanceByKey(KEY, number.value(), known);
    }

    /** Somebody took the whole case from the lead. */
    @EventListener
    void on(HandOverAccepted acceptance) {
        HandOver accepted = acceptance.handOver();
        CaseFile file = cases.get(accepted.caseNumber());
        if (accepted.isWhole()
                && accepted.from().equals(file.lead())
                && !accepted.to().equals(file.lead())) {
            neededNoMore(file.number());
        }
    }

    @EventListener
    void on(CaseClosed closed) {
        neededNoMore(closed.caseNumber());
    }

    private void neededNoMore(CaseNumber number) {
        runtime.createMessageCorrelation(NEEDED_NO_MORE)
                .processInstanceBusinessKey(number.value())
                .correlateAll();
    }

    private static String both(Bilingual text) {
        return text.zh() + " " + text.en();
    }
}
