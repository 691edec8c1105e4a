package org.anshi.desk.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.desk.agreement.AgreementDesk;
import org.anshi.desk.file.NotYours;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Organisations as people see and keep them. Whoever manages a lead's agreements keeps the lead itself and those that lead nothing;
 * another lead is its own supervisors' to change, since its opening hours decide what it promises.
 */
@Service
public class OrganisationDesk {
    /** The role that gets whatever is nobody else's: without it nobody would see the organisation's tasks. */
    private static final String DESK = "agent";

    private final Organisations organisations;
    private final AgreementDesk agreements;
    private final ObjectProvider<PeopleStore> people;

    OrganisationDesk(Organisations organisations, AgreementDesk agreements, ObjectProvider<PeopleStore> people) {
        this.organisations = organisations;
        this.agreements = agreements;
        this.people = people;
    }

    public boolean mayAdd(Person person) {
        return person.isAdministrator() || !agreements.leadsOf(person).isEmpty();
    }

    public boolean mayChange(Person person, OrganisationId id) {
        return organisations.leads().contains(id) ? agreements.mayManage(person, id) : mayAdd(person);
    }

    public boolean maySeeHistory(Person person, OrganisationId id) {
        return mayChange(person, id) || person.belongsTo(id.value());
    }

    public List<Organisation> all() {
        return organisations.all();
    }

    /** @throws Refused NOT_FOUND */
    public OrganisationVersion standing(String id) {
        return organisations.standing(id(id));
    }

    /** The newest first; none for those it is not for. */
    public List<OrganisationVersion> history(Person person, OrganisationId id) {
        return maySeeHistory(person, id) ? organisations.history(id) : List.of();
    }

    public OrganisationForm form(OrganisationVersion standing) {
        return OrganisationForm.of(standing);
    }

    public OrganisationForm blank(Person person) {
        mustAdd(person);
        return OrganisationForm.blank();
    }

    /** The roles its people have in the directory. */
    public List<String> roles(OrganisationId id) {
        String prefix = id.group("");
        return groups().stream()
                .filter(group -> group.startsWith(prefix))
                .map(group -> group.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** Whose people are in the directory already, while the organisation itself is not known yet. */
    public List<String> unknown() {
        Set<String> known =
                organisations.all().stream().map(one -> one.id().value()).collect(Collectors.toSet());
        return groups().stream()
                .filter(group -> group.matches("[a-z0-9]+(-[a-z0-9]+)*\\." + DESK))
                .map(group -> group.substring(0, group.indexOf('.')))
                .filter(id -> !known.contains(id))
                .sorted()
                .toList();
    }

    /** @throws Refused INVALID naming what is at fault, CONFLICT when it was changed meanwhile */
    public OrganisationVersion change(Person person, OrganisationId id, OrganisationForm form) {
        if (!mayChange(person, id)) {
            throw new NotYours(
                    organisations.leads().contains(id)
                            ? new Bilingual(
                                    "牵头单位的信息由其本单位主管或平台管理员维护。",
                                    "A lead is changed by its own supervisors and by administrators.")
                            : new Bilingual(
                                    "服务组织的信息由牵头单位的主管和平台管理员维护。",
                                    "Organisations are changed by supervisors of a lead and by administrators."));
        }
        return organisations.change(form.organisation(id), form.seen(), form.why(), person.id());
    }

    /** @throws Refused INVALID naming what is at fault */
    public OrganisationVersion add(Person person, OrganisationForm form) {
        mustAdd(person);
        List<Refused.Fault> faults = new ArrayList<>();
        OrganisationId id = newId(form.id(), faults);
        Organisation added = null;
        try {
            added = form.organisation(id);
        } catch (Refused refused) {
            faults.addAll(refused.faults());
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        return organisations.add(added, form.why(), person.id());
    }

    private OrganisationId newId(String id, List<Refused.Fault> faults) {
        if (id != null && unknown().contains(id)) {
            return new OrganisationId(id);
        }
        faults.add(new Refused.Fault(
                "id",
                new Bilingual(
                        "请从列表中选择标识：先在人员目录中建立组“标识.agent”，这里才能登记，且不能与已有组织相同",
                        "Choose the id from the list: a group \"id.agent\" has to be in the people's directory first, and"
                                + " no organisation may have the id already")));
        return null;
    }

    private void mustAdd(Person person) {
        if (!mayAdd(person)) {
            throw new NotYours(new Bilingual(
                    "服务组织由牵头单位的主管和平台管理员登记。",
                    "Organisations are added by supervisors of a lead and by administrators."));
        }
    }

    private Set<String> groups() {
        PeopleStore known = people.getIfAvailable();
        return known == null ? Set.of() : known.groups();
    }

    private static OrganisationId id(String id) {
        try {
            return new OrganisationId(id);
        } catch (IllegalArgumentException noId) {
            throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个服务组织。", "There is no such organisation."));
        }
    }
}
