package org.anshi.journey.vocabulary;

import org.anshi.casefile.CaseFile;
import org.anshi.identity.PeopleStore;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.shared.OrganisationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about whose task it is: {@code ${assign.to(execution, 'repairer', 'technician')}}. */
@Component
public class AssignVerbs {
    /** Every organisation has somebody at the desk. */
    private static final String DESK = "agent";

    private final CaseOfStep cases;
    private final Organisations organisations;
    private final PeopleStore people;

    AssignVerbs(CaseOfStep cases, Organisations organisations, PeopleStore people) {
        this.cases = cases;
        this.organisations = organisations;
        this.people = people;
    }

    /** The group of that role at the party's organisation; its desk, where it has nobody in that role. */
    public String to(DelegateExecution step, String party, String role) {
        OrganisationId organisation = party(cases.file(step), Party.of(party));
        String group = organisation.group(role);
        return people.groups().contains(group) ? group : organisation.group(DESK);
    }

    OrganisationId party(CaseFile file, Party party) {
        return switch (party) {
            case LEAD -> file.lead();
            case HOLDER -> file.holder();
            default ->
                organisations.partnerOf(file.lead(), party, file.product().category());
        };
    }
}
