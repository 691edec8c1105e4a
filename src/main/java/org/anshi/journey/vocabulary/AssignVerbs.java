package org.anshi.journey.vocabulary;

import org.anshi.assignment.Assignment;
import org.anshi.assignment.Assignments;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.handover.HandOvers;
import org.anshi.journey.handover.WorkInHand;
import org.anshi.journey.people.OrganisationGroups;
import org.anshi.organisation.Party;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a diagram can say about whose task it is: {@code ${assign.to(execution, 'repairer', 'technician')}}. The other verbs speak of
 * the part a partner is missing for ({@code partner-missing.bpmn}).
 */
@Component
public class AssignVerbs {
    private static final String PART = "part";

    private final CaseOfStep cases;
    private final CaseFiles files;
    private final Assignments assignments;
    private final HandOvers handOvers;
    private final AssignmentLetters letters;
    private final WorkInHand work;
    private final OrganisationGroups groups;

    AssignVerbs(
            CaseOfStep cases,
            CaseFiles files,
            Assignments assignments,
            HandOvers handOvers,
            AssignmentLetters letters,
            WorkInHand work,
            OrganisationGroups groups) {
        this.cases = cases;
        this.files = files;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.letters = letters;
        this.work = work;
        this.groups = groups;
    }

    /** The group of that role at the party's organisation; its desk, where it has nobody in that role. */
    public String to(DelegateExecution step, String party, String role) {
        return groups.of(party(cases.file(step), Party.of(party)), role);
    }

    /** The lead hears that it has to do a partner's part for the time being, and why. */
    public void report(DelegateExecution step) {
        letters.report(cases.file(step), part(step), (String) step.getVariable("missingBecause"));
    }

    /**
     * Looks for a partner again; what the diagram gives to the part goes to whoever is found, and with it the case, if its holder
     * goes with the part. Sets {@code partnerFound} and {@code holderChanged}.
     */
    public void again(DelegateExecution step) {
        CaseFile file = cases.file(step);
        Party part = part(step);
        Assignment found = part == null ? null : assignments.again(file.number(), part);
        boolean fits = found != null && !found.outcome().isMakeshift();
        boolean moves = fits && found.holding() && file.holder().equals(file.lead());
        if (fits) {
            work.movePart(file.number(), part, file.lead(), found.organisation());
        }
        if (moves) {
            files.handTo(file.number(), found.organisation());
        }
        step.setVariable("partnerFound", fits);
        step.setVariable("holderChanged", moves);
    }

    /** As assigned in this very case; whoever took it over from the partner stands in for it. */
    OrganisationId party(CaseFile file, Party party) {
        return switch (party) {
            case LEAD -> file.lead();
            case HOLDER -> file.holder();
            default -> handOvers.standIn(file, assignments.playing(file.number(), party));
        };
    }

    private static Party part(DelegateExecution step) {
        String part = (String) step.getVariable(PART);
        return part == null || part.isEmpty() ? null : Party.of(part);
    }
}
