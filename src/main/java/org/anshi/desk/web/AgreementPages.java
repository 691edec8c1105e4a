package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anshi.agreement.Agreement;
import org.anshi.agreement.Agreements;
import org.anshi.desk.agreement.AgreementDesk;
import org.anshi.desk.agreement.AgreementForm;
import org.anshi.desk.file.NotYours;
import org.anshi.intake.JourneyCatalogue;
import org.anshi.organisation.Organisations;
import org.anshi.organisation.Party;
import org.anshi.organisation.Province;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreements of an organisation: what stands, what each version was, and changing, suspending and ending them. */
@Controller
@RequestMapping("/desk/agreements")
class AgreementPages extends DeskPage {
    private final AgreementDesk desk;
    private final Agreements agreements;
    private final Organisations organisations;
    private final JourneyCatalogue journeys;
    private final Clock clock;

    AgreementPages(
            AgreementDesk desk,
            Agreements agreements,
            Organisations organisations,
            JourneyCatalogue journeys,
            Clock clock) {
        this.desk = desk;
        this.agreements = agreements;
        this.organisations = organisations;
        this.journeys = journeys;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        return list(model);
    }

    @GetMapping("/new")
    String blank(Model model) {
        if (desk.leadsOf(me()).isEmpty()) {
            throw new NotYours(new Bilingual("协议由牵头单位的主管订立。", "Agreements are made by supervisors of a lead."));
        }
        return page(
                model,
                new AgreementForm(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        LocalDate.now(clock).toString(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        null));
    }

    @PostMapping
    String make(
            @ModelAttribute("form") AgreementForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            Agreement made = desk.make(me(), form);
            next.addFlashAttribute("done", "made");
            return "redirect:/desk/agreements/" + made.id();
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return page(model, form);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        return shown(id, model, null, true);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") AgreementForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                id,
                form,
                "changed",
                () -> {
                    desk.change(me(), id, form);
                    return 0;
                },
                model,
                locale,
                response,
                next);
    }

    /** Nothing stands at the addresses of these forms. */
    @GetMapping({"/{id}/suspend", "/{id}/resume", "/{id}/end"})
    String toTheAgreement(@PathVariable UUID id) {
        return "redirect:/desk/agreements/" + desk.seenBy(me(), id).id();
    }

    @PostMapping("/{id}/suspend")
    String suspend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(id, null, "suspended", () -> desk.suspend(me(), id, version, why), model, locale, response, next);
    }

    @PostMapping("/{id}/resume")
    String resume(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                id,
                null,
                "resumed",
                () -> {
                    desk.resume(me(), id, version, why);
                    return 0;
                },
                model,
                locale,
                response,
                next);
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(id, null, "ended", () -> desk.end(me(), id, version, why), model, locale, response, next);
    }

    /** The partner leaves, with all that is agreed with it. */
    @PostMapping("/leave")
    String leave(
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String why,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("back", desk.leaves(me(), lead, partner, why));
            next.addFlashAttribute("done", "left");
            return "redirect:/desk/agreements";
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return list(model);
        }
    }

    private String done(
            UUID id,
            AgreementForm entered,
            String what,
            Supplier<Integer> work,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        desk.seenBy(me(), id);
        try {
            next.addFlashAttribute("back", work.get());
            next.addFlashAttribute("done", what);
            return "redirect:/desk/agreements/" + id;
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return shown(id, model, entered, refused.kind() == Refused.Kind.CONFLICT);
        }
    }

    private String list(Model model) {
        List<Agreement> seen = desk.seenBy(me());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("agreements", seen);
        model.addAttribute(
                "standings", seen.stream().collect(Collectors.toMap(Agreement::id, one -> one.standsInTheWay(today)
                        .map(gap -> gap.label())
                        .orElse(one.standing().label()))));
        model.addAttribute(
                "running",
                seen.stream()
                        .filter(one -> one.standsInTheWay(today).isEmpty())
                        .map(Agreement::id)
                        .toList());
        model.addAttribute(
                "taken",
                seen.stream().collect(Collectors.toMap(Agreement::id, one -> agreements.takenToday(one.id()))));
        model.addAttribute("leads", desk.leadsOf(me()));
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("words", new AgreementWords(journeys, (Language) model.getAttribute("language")));
        return "desk/agreements";
    }

    /** @param knowsTheNewest the person is looking at the newest version, or was told that there is one */
    private String shown(UUID id, Model model, AgreementForm entered, boolean knowsTheNewest) {
        Agreement agreement = desk.seenBy(me(), id);
        boolean older = !knowsTheNewest && entered != null && entered.version() != null;
        model.addAttribute("seen", older ? entered.version() : agreement.version());
        model.addAttribute("agreement", agreement);
        model.addAttribute("mayManage", desk.mayManage(me(), agreement.lead()));
        model.addAttribute("history", agreements.history(id));
        model.addAttribute("takenToday", agreements.takenToday(id));
        model.addAttribute("inHand", desk.inHand(agreement));
        return page(model, entered == null ? desk.form(agreement) : entered);
    }

    private String page(Model model, AgreementForm form) {
        model.addAttribute("form", form);
        model.addAttribute("leads", desk.leadsOf(me()));
        model.addAttribute("organisations", organisations.all());
        model.addAttribute("parts", Party.byAgreement());
        model.addAttribute("offered", journeys.offered());
        model.addAttribute("categories", ProductCategory.values());
        model.addAttribute("provinces", Province.values());
        model.addAttribute("words", new AgreementWords(journeys, (Language) model.getAttribute("language")));
        return "desk/agreement";
    }
}
