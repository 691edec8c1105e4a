package org.anshi.journey.people;

import org.anshi.identity.PeopleStore;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Who does a task at an organisation. */
@Component
public class OrganisationGroups {
    /** Every organisation has somebody at the desk. */
    private static final String DESK = "agent";

    private final PeopleStore people;

    OrganisationGroups(PeopleStore people) {
        this.people = people;
    }

    /** The group of that role; its desk, where it has nobody in that role. */
    public String of(OrganisationId organisation, String role) {
        String group = organisation.group(role);
        return people.groups().contains(group) ? group : organisation.group(DESK);
    }

    public boolean hasSomebody(OrganisationId organisation) {
        return people.groups().contains(organisation.group(DESK));
    }
}
