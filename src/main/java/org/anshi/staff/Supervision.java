package org.anshi.staff;

import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.identity.Person;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;

/** Who keeps the records of whom: supervisors those of their organisation, administrators everybody's. */
public final class Supervision {
    /** Administrators work for no organisation; their own records are kept under the name of their group. */
    public static final OrganisationId ADMINISTRATION = new OrganisationId("camunda-admin");

    private static final String SUPERVISOR = ".supervisor";

    private Supervision() {}

    public static boolean isAnybodys(Person person) {
        return person.isAdministrator() || !supervised(person).isEmpty();
    }

    public static boolean supervises(Person person, OrganisationId organisation) {
        return person.isAdministrator() || supervised(person).contains(organisation);
    }

    public static Set<OrganisationId> supervised(Person person) {
        return person.groups().stream()
                .filter(group -> group.endsWith(SUPERVISOR))
                .map(group -> new OrganisationId(group.substring(0, group.length() - SUPERVISOR.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody may be entered as staff there. */
    static boolean worksFor(Person person, OrganisationId organisation) {
        return organisation.equals(ADMINISTRATION) ? person.isAdministrator() : person.belongsTo(organisation.value());
    }

    /** @throws Refused NOT_FOUND: of others' staff one learns nothing */
    static void mustSupervise(Person person, OrganisationId organisation) {
        if (!supervises(person, organisation)) {
            throw new Refused(
                    Refused.Kind.NOT_FOUND,
                    new Bilingual(
                            "没有这个人员，或者您不是其所在单位的主管。",
                            "There is no such person, or you do not supervise their organisation."));
        }
    }
}
