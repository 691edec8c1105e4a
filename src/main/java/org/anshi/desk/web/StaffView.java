package org.anshi.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.identity.Person;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.Catalogue;
import org.anshi.staff.Lapsing;
import org.anshi.staff.QualificationKind;
import org.anshi.staff.Qualifications;
import org.anshi.staff.Staff;
import org.anshi.staff.StaffFile;
import org.anshi.staff.Supervision;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about staff and their qualifications. */
@Component
class StaffView {
    private final Staff staff;
    private final Catalogue catalogue;
    private final Qualifications qualifications;
    private final Organisations organisations;
    private final Agreements agreements;
    private final Clock clock;

    StaffView(
            Staff staff,
            Catalogue catalogue,
            Qualifications qualifications,
            Organisations organisations,
            Agreements agreements,
            Clock clock) {
        this.staff = staff;
        this.catalogue = catalogue;
        this.qualifications = qualifications;
        this.organisations = organisations;
        this.agreements = agreements;
        this.clock = clock;
    }

    void fillRegister(Model model, Person me, Locale locale) {
        Language language = Language.of(locale);
        boolean keeper = Supervision.isAnybodys(me);
        model.addAttribute("keeper", keeper);
        model.addAttribute("enforced", qualifications.areEnforced());
        model.addAttribute("own", lines(staff.own(me), language));
        model.addAttribute("today", today());
        model.addAttribute("warnDays", qualifications.warnDays());
        if (keeper) {
            model.addAttribute("mayAdd", organisationsOf(me));
            model.addAttribute("lapsing", lapsing(me));
            model.addAttribute(
                    "register",
                    staff.keptBy(me).stream()
                            .map(file -> StaffLine.of(file.member(), lines(file, language)))
                            .toList());
        }
    }

    void fillFile(Model model, StaffFile file, Locale locale) {
        model.addAttribute("file", file);
        model.addAttribute("standings", lines(file, Language.of(locale)));
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("kinds", QualificationKind.values());
        model.addAttribute("categories", ProductCategory.values());
        model.addAttribute(
                "history",
                file.history().stream()
                        .sorted(Comparator.comparing(record -> record.enteredAt(), Comparator.reverseOrder()))
                        .toList());
        model.addAttribute("today", today());
    }

    private List<StandingLine> lines(StaffFile file, Language language) {
        LocalDate soon = today().plusDays(qualifications.warnDays());
        return file.standings().stream()
                .map(line -> StandingLine.of(line, language, soon, clock.getZone()))
                .toList();
    }

    /** Of the own staff, and of those one answers for as the lead. */
    private List<Lapsing> lapsing(Person me) {
        LocalDate soon = today().plusDays(qualifications.warnDays());
        if (me.isAdministrator()) {
            return staff.lapsingBy(soon);
        }
        Set<OrganisationId> seen = new LinkedHashSet<>(Supervision.supervised(me));
        Supervision.supervised(me).forEach(lead -> seen.addAll(partnersOf(lead)));
        return staff.lapsingBy(soon, seen);
    }

    private List<OrganisationId> partnersOf(OrganisationId lead) {
        return agreements.of(lead).stream().map(Agreement::partner).toList();
    }

    private List<OrganisationId> organisationsOf(Person me) {
        List<OrganisationId> all = new ArrayList<>();
        organisations.all().stream()
                .map(Organisation::id)
                .filter(id -> Supervision.supervises(me, id))
                .forEach(all::add);
        if (me.isAdministrator()) {
            all.add(Supervision.ADMINISTRATION);
        }
        return all;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
