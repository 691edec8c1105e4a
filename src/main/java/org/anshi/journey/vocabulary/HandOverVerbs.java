package org.anshi.journey.vocabulary;

import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.assignment.Assignments;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.Decision;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOverScope;
import org.anshi.handover.HandOvers;
import org.anshi.handover.OfferHandOver;
import org.anshi.handover.RulingTime;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.anshi.journey.people.OrganisationGroups;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a diagram can say about who has to act now. No clock is reset by it. All but {@code to} and {@code offer} speak of the offer
 * that the process was called for ({@code hand-over.bpmn}).
 */
@Component
public class HandOverVerbs {
    private static final String HAND_OVER = "handOver";

    private final CaseFiles cases;
    private final CaseOfStep caseOfStep;
    private final AssignVerbs assign;
    private final Assignments assignments;
    private final HandOvers handOvers;
    private final RulingTime rulingTime;
    private final HandOverLetters letters;
    private final OrganisationGroups groups;
    private final CurrentPerson currentPerson;

    HandOverVerbs(
            CaseFiles cases,
            CaseOfStep caseOfStep,
            AssignVerbs assign,
            Assignments assignments,
            HandOvers handOvers,
            RulingTime rulingTime,
            HandOverLetters letters,
            OrganisationGroups groups,
            CurrentPerson currentPerson) {
        this.cases = cases;
        this.caseOfStep = caseOfStep;
        this.assign = assign;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.rulingTime = rulingTime;
        this.letters = letters;
        this.groups = groups;
        this.currentPerson = currentPerson;
    }

    /** By standing agreement: nobody has to accept. */
    public void to(DelegateExecution step, String party) {
        CaseFile file = caseOfStep.file(step);
        Party next = Party.of(party);
        OrganisationId holder = assign.party(file, next);
        if (next != Party.HOLDER) {
            assignments.holdsAs(file.number(), next);
        }
        cases.handTo(file.number(), holder);
    }

    /** The whole case is offered; the holder keeps it until the other accepts. */
    public void offer(DelegateExecution step, String party, String because) {
        CaseFile file = caseOfStep.file(step);
        HandOverReason reason = HandOverReason.find(because)
                .orElseThrow(() -> new IllegalArgumentException("No reason for a hand-over: '" + because + "'"));
        handOvers.offer(new OfferHandOver(
                file.number(),
                assign.party(file, Party.of(party)),
                HandOverScope.WHOLE_CASE,
                null,
                reason,
                null,
                person(),
                false));
    }

    /** The group of that role at the organisation that is asked to take over. */
    public String receiver(DelegateExecution step, String role) {
        return groups.of(offered(step).to(), role);
    }

    /** When whoever was asked is reminded to answer. */
    public Date warnAt(DelegateExecution step) {
        return Date.from(offered(step).warnAt());
    }

    /** By when it has to be answered. */
    public Date dueAt(DelegateExecution step) {
        return Date.from(offered(step).answerDueAt());
    }

    /** By when the lead's supervisor decides about a case that bounced too often: the sooner, the more urgent it is. */
    public Date decideBy(DelegateExecution step) {
        return Date.from(rulingTime.dueAt(CaseOfStep.number(step)));
    }

    /** When they are reminded. */
    public Date decideWarnAt(DelegateExecution step) {
        return Date.from(rulingTime.warnAt(CaseOfStep.number(step)));
    }

    /** Whoever is asked hears of it. */
    public void announce(DelegateExecution step) {
        letters.announce(offered(step));
    }

    /** Time runs out: whoever was asked and whoever offered hear of it. */
    public void warn(DelegateExecution step) {
        letters.warn(offered(step));
    }

    /** The lead and whoever offered hear that nobody took it, and so does whoever let the time pass; after the second time its supervisor hears that it is theirs to decide. */
    public void report(DelegateExecution step) {
        letters.report(offered(step));
        if (Boolean.TRUE.equals(step.getVariable("bouncedTooOften"))) {
            letters.toDecide(CaseOfStep.number(step), rulingTime.dueAt(CaseOfStep.number(step)));
        }
    }

    /** Sets {@code holderChanged}. */
    public void accept(DelegateExecution step) {
        settle(step, () -> handOvers.accept(CaseOfStep.number(step), id(step), person()));
    }

    /** For the {@code declineReason} given; sets {@code holderChanged} and {@code bouncedTooOften}. */
    public void decline(DelegateExecution step) {
        DeclineReason reason = DeclineReason.find((String) step.getVariable("declineReason"))
                .orElseThrow(() -> new Refused(
                        Refused.Kind.INVALID, new Bilingual("请选择不接手的原因", "Please say why you don't take it over")));
        settle(step, () -> handOvers.decline(CaseOfStep.number(step), id(step), person(), reason));
        bounced(step);
    }

    /** Nobody answered in time; sets {@code holderChanged} and {@code bouncedTooOften}. */
    public void expire(DelegateExecution step) {
        settle(step, () -> handOvers.expire(CaseOfStep.number(step), id(step)));
        bounced(step);
    }

    /** As the lead's supervisor chose in {@code holderDecision}. */
    public void decide(DelegateExecution step) {
        Decision decision = Decision.find((String) step.getVariable("holderDecision"))
                .orElseThrow(() ->
                        new Refused(Refused.Kind.INVALID, new Bilingual("请选择由谁负责", "Please decide who takes it")));
        handOvers.decide(CaseOfStep.number(step), decision, person());
    }

    private void settle(DelegateExecution step, Supplier<HandOver> answer) {
        OrganisationId before = caseOfStep.file(step).holder();
        answer.get();
        step.setVariable("holderChanged", !before.equals(caseOfStep.file(step).holder()));
    }

    private void bounced(DelegateExecution step) {
        step.setVariable(
                "bouncedTooOften", handOvers.historyOf(CaseOfStep.number(step)).awaitsRuling());
    }

    private HandOver offered(DelegateExecution step) {
        return handOvers.get(CaseOfStep.number(step), id(step));
    }

    private static UUID id(DelegateExecution step) {
        return UUID.fromString(String.valueOf(step.getVariable(HAND_OVER)));
    }

    /** Null where time answers, or the drawn path offers. */
    private String person() {
        return currentPerson.find().map(Person::id).orElse(null);
    }
}
