package org.anshi.desk.visit;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.OrganisationId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who plans the visits of an organisation: its dispatchers, supervisors and whoever is at its desk. Its supervisors look after the
 * technicians' cards; where it has none, its desk does.
 */
@Component
class DispatchRights {
    private static final String SUPERVISOR = "supervisor";
    private static final String DESK = "agent";
    private static final List<String> PLANNERS = List.of("dispatcher", SUPERVISOR, DESK);

    private final Organisations organisations;
    private final ObjectProvider<PeopleStore> people;

    DispatchRights(Organisations organisations, ObjectProvider<PeopleStore> people) {
        this.organisations = organisations;
        this.people = people;
    }

    /** Those whose visits somebody may look at, at least their own; an administrator those of all. */
    List<OrganisationId> organisationsOf(Person person) {
        return person.isAdministrator()
                ? organisations.all().stream().map(Organisation::id).toList()
                : person.organisations().stream()
                        .sorted()
                        .map(OrganisationId::new)
                        .toList();
    }

    boolean mayPlan(Person person, OrganisationId organisation) {
        return person.isAdministrator()
                || PLANNERS.stream().map(organisation::group).anyMatch(person.groups()::contains);
    }

    boolean mayKeepCards(Person person, OrganisationId organisation) {
        Set<String> mine = person.groups();
        boolean standsIn = mine.contains(organisation.group(DESK)) && !hasSupervisor(organisation);
        return person.isAdministrator() || mine.contains(organisation.group(SUPERVISOR)) || standsIn;
    }

    private boolean hasSupervisor(OrganisationId organisation) {
        return Stream.ofNullable(people.getIfAvailable())
                .anyMatch(known -> known.groups().contains(organisation.group(SUPERVISOR)));
    }
}
