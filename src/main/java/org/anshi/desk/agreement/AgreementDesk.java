package org.anshi.desk.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.agreement.Terms;
import org.anshi.desk.file.NotYours;
import org.anshi.identity.Person;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.journey.Homecoming;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Service;

/**
 * Agreements as people see and manage them: supervisors of the lead and administrators change them, both sides read them. Whatever
 * stops an agreement brings the partner's open cases back in the same action.
 */
@Service
public class AgreementDesk {
    private static final String SUPERVISOR = "supervisor";

    private final Agreements agreements;
    private final Homecoming homecoming;
    private final Organisations organisations;
    private final JourneyCatalogue journeys;

    AgreementDesk(
            Agreements agreements, Homecoming homecoming, Organisations organisations, JourneyCatalogue journeys) {
        this.agreements = agreements;
        this.homecoming = homecoming;
        this.organisations = organisations;
        this.journeys = journeys;
    }

    public boolean mayManage(Person person, OrganisationId lead) {
        return person.isAdministrator() || person.groups().contains(lead.group(SUPERVISOR));
    }

    /** For whom this person may agree on something. */
    public List<Organisation> leadsOf(Person person) {
        return organisations.all().stream()
                .filter(one -> organisations.leads().contains(one.id()) && mayManage(person, one.id()))
                .toList();
    }

    /** Those in which the person's organisation is one of both sides. */
    public List<Agreement> seenBy(Person person) {
        return agreements.all().stream().filter(one -> maySee(person, one)).toList();
    }

    /** @throws Refused NOT_FOUND for one between others, too */
    public Agreement seenBy(Person person, UUID id) {
        Agreement found = agreements.get(id);
        if (!maySee(person, found)) {
            throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这份协议。", "There is no such agreement."));
        }
        return found;
    }

    public AgreementForm form(Agreement agreement) {
        return AgreementForm.of(
                agreement.lead().value(), agreement.partner().value(), agreement.version(), agreement.terms());
    }

    /** @throws Refused INVALID naming what is at fault */
    public Agreement make(Person person, AgreementForm form) {
        List<Refused.Fault> faults = new ArrayList<>();
        OrganisationId lead = unlessAtFault(() -> lead(person, form.lead()), faults);
        OrganisationId partner = unlessAtFault(() -> partner(form.partner()), faults);
        Terms terms = unlessAtFault(() -> terms(form), faults);
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, faults.get(0).message(), faults);
        }
        return agreements.make(lead, partner, terms, person.id());
    }

    /** @throws Refused INVALID naming what is at fault, CONFLICT when it was changed meanwhile */
    public Agreement change(Person person, UUID id, AgreementForm form) {
        mine(person, id);
        return agreements.change(id, seen(form), terms(form), form.why(), person.id());
    }

    /** How many of the lead's cases the partner has a part in now. */
    public int inHand(Agreement agreement) {
        return homecoming.inHand(agreement.lead(), agreement.partner()).size();
    }

    /** @return how many open cases came back to the lead */
    public int suspend(Person person, UUID id, int seen, String why) {
        mine(person, id);
        return broughtBack(agreements.suspend(id, seen, why, person.id()));
    }

    public void resume(Person person, UUID id, int seen, String why) {
        mine(person, id);
        agreements.resume(id, seen, why, person.id());
    }

    /** @return how many open cases came back to the lead */
    public int end(Person person, UUID id, int seen, String why) {
        mine(person, id);
        return broughtBack(agreements.end(id, seen, why, person.id()));
    }

    /**
     * The partner leaves: all that the lead has agreed with it ends.
     *
     * @return how many open cases came back to the lead
     */
    public int leaves(Person person, String lead, String partner, String why) {
        OrganisationId whose = lead(person, lead);
        OrganisationId who = partner(partner);
        Patience.untilDone(() -> agreements.endAll(whose, who, why, person.id()));
        return homecoming.bringBack(whose, who);
    }

    private OrganisationId lead(Person person, String id) {
        return among(id, leadsOf(person), "lead", "请选择由您管理协议的牵头单位", "Choose a lead whose agreements you manage");
    }

    private OrganisationId partner(String id) {
        return among(id, organisations.all(), "partner", "请选择合作单位", "Choose the partner");
    }

    /** All faults are told at once. */
    private static <T> T unlessAtFault(Supplier<T> read, List<Refused.Fault> faults) {
        try {
            return read.get();
        } catch (Refused refused) {
            faults.addAll(refused.faults());
            return null;
        }
    }

    private int broughtBack(Agreement stopped) {
        return homecoming.bringBack(stopped.lead(), stopped.partner());
    }

    private Terms terms(AgreementForm form) {
        return form.terms(code -> journeys.find(code).isPresent());
    }

    private void mine(Person person, UUID id) {
        if (!mayManage(person, seenBy(person, id).lead())) {
            throw new NotYours(new Bilingual(
                    "协议由牵头单位的主管管理，合作单位可以查看。",
                    "Agreements are managed by the lead's supervisors; the partner may read them."));
        }
    }

    private static boolean maySee(Person person, Agreement agreement) {
        return person.isAdministrator()
                || person.belongsTo(agreement.lead().value())
                || person.belongsTo(agreement.partner().value());
    }

    private static int seen(AgreementForm form) {
        return form.version() == null ? 0 : form.version();
    }

    private static OrganisationId among(String id, List<Organisation> all, String field, String zh, String en) {
        return all.stream()
                .map(Organisation::id)
                .filter(one -> one.value().equals(id))
                .findFirst()
                .orElseThrow(() -> {
                    Bilingual reason = new Bilingual(zh, en);
                    return new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault(field, reason)));
                });
    }
}
