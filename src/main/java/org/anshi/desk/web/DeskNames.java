package org.anshi.desk.web;

import java.util.HashMap;
import java.util.Map;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.staff.Supervision;

/** The names of organisations, people and journeys on one page. */
public class DeskNames {
    private static final String CONSUMER = "consumer";

    private final Organisations organisations;
    private final PeopleStore people;
    private final JourneyCatalogue journeys;
    private final Language language;
    private final Map<String, String> asked = new HashMap<>();

    DeskNames(Organisations organisations, PeopleStore people, JourneyCatalogue journeys, Language language) {
        this.organisations = organisations;
        this.people = people;
        this.journeys = journeys;
        this.language = language;
    }

    public String organisation(OrganisationId id) {
        if (id.equals(Supervision.ADMINISTRATION)) {
            return language == Language.EN ? "Administration" : "平台管理";
        }
        return asked.computeIfAbsent("organisation " + id, one -> organisations
                .find(id)
                .map(Organisation::name)
                .map(name -> name.in(language))
                .orElse(id.value()));
    }

    /** Of {@code huadong-repair.technician}: 华东维修. */
    public String organisationOfGroup(String group) {
        int dot = group == null ? -1 : group.lastIndexOf('.');
        return dot < 1 ? "" : organisation(new OrganisationId(group.substring(0, dot)));
    }

    /** With the id, since two colleagues may have the same name; a program's says nothing more. */
    public String person(String id) {
        if (id == null || id.isBlank()) {
            return "";
        }
        if (id.equals(CONSUMER)) {
            return language == Language.EN ? "Consumer" : "消费者";
        }
        return asked.computeIfAbsent(
                id,
                who -> people == null
                        ? who
                        : people.find(who).map(DeskNames::named).orElse(who));
    }

    private static String named(Person person) {
        if (person.name().isBlank() || person.name().equals(person.id())) {
            return person.id();
        }
        return Person.isProgram(person.id()) ? person.name() : person.name() + " " + person.id();
    }

    public String journey(String key) {
        return asked.computeIfAbsent("journey " + key, one -> journeys.find(key)
                .map(journey -> journey.name().in(language))
                .orElse(key));
    }
}
