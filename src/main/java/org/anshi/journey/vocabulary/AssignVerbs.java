package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFile;
import org.anshi.handover.HandOvers;
import org.anshi.journey.people.OrganisationGroups;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about whose task it is: {@code ${assign.to(execution, 'repairer', 'technician')}}. */
@Component
public class AssignVerbs {
    private final CaseOfStep cases;
    private final Organisations organisations;
    private final HandOvers handOvers;
    private final OrganisationGroups groups;

    AssignVerbs(CaseOfStep cases, Organisations organisations, HandOvers handOvers, OrganisationGroups groups) {
        this.cases = cases;
        this.organisations = organisations;
        this.handOvers = handOvers;
        this.groups = groups;
    }

    /** The group of that role at the party's organisation; its desk, where it has nobody in that role. */
    public String to(DelegateExecution step, String party, String role) {
        return groups.of(party(cases.file(step), Party.of(party)), role);
    }

    /** By agreement; whoever took this very case over from the partner stands in for it. */
    OrganisationId party(CaseFile file, Party party) {
        return switch (party) {
            case LEAD -> file.lead();
            case HOLDER -> file.holder();
            default ->
                handOvers.standIn(
                        file,
                        organisations.partnerOf(
                                file.lead(), party, file.product().category()));
        };
    }
}
