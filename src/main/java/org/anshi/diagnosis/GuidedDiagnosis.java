package org.anshi.diagnosis;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.casefile.CaseFiles;
import org.anshi.diagnosis.Finding.Cause;
import org.anshi.diagnosis.Finding.Choice;
import org.anshi.diagnosis.store.OutcomeTable;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a consumer from what they see to what it probably is, question by question. */
@Service
public class GuidedDiagnosis {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

    private final ObjectProvider<DiagnosisTables> tables;
    private final OutcomeTable outcomes;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GuidedDiagnosis(
            ObjectProvider<DiagnosisTables> tables,
            OutcomeTable outcomes,
            CaseFiles cases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tables = tables;
        this.outcomes = outcomes;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    public List<Choice> products() {
        DiagnosisTables filled = tables.getIfAvailable();
        return filled == null ? List.of() : filled.products();
    }

    /**
     * The consumer of a case came to this cause, and it did or did not help.
     *
     * @throws Refused NOT_FOUND for what is no cause, CONFLICT where the case is over
     */
    @Transactional
    public void concludes(CaseNumber number, String finding, boolean solved) {
        if (!(find(finding) instanceof Cause cause)) {
            throw unknown();
        }
        if (cases.lock(number).status().isFinal()) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("该服务单已结束", "This case is over"));
        }
        outcomes.add(number, new Outcome(clock.instant(), cause.id(), solved));
        events.publishEvent(new DiagnosisConcluded(number, cause.id(), solved));
    }

    /** The newest first. */
    public List<Outcome> outcomes(CaseNumber number) {
        return outcomes.of(number);
    }

    /** @throws Refused NOT_FOUND */
    public Finding find(String id) {
        return Optional.ofNullable(tables.getIfAvailable())
                .filter(filled -> ID.matcher(id).matches())
                .flatMap(filled -> filled.find(id))
                .orElseThrow(GuidedDiagnosis::unknown);
    }

    private static Refused unknown() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这一步诊断。", "There is no such step."));
    }
}
