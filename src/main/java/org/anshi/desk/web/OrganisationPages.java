package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.anshi.desk.organisation.OrganisationDesk;
import org.anshi.desk.organisation.OrganisationForm;
import org.anshi.organisation.OrganisationType;
import org.anshi.organisation.OrganisationVersion;
import org.anshi.organisation.Province;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations: who they are, where and when they work, what each version was, and changing and adding them. */
@Controller
@RequestMapping("/desk/organisations")
class OrganisationPages extends DeskPage {
    private final OrganisationDesk desk;

    OrganisationPages(OrganisationDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("organisations", desk.all());
        model.addAttribute("mayAdd", desk.mayAdd(me()));
        return "desk/organisations";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return unknown(model, desk.blank(me()));
    }

    @PostMapping
    String add(
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            OrganisationVersion added = desk.add(me(), form);
            next.addFlashAttribute("done", "added");
            return "redirect:/desk/organisations/" + added.organisation().id();
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return unknown(model, form);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        OrganisationVersion standing = desk.standing(id);
        return shown(standing, desk.form(standing), standing.version(), model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable String id,
            @ModelAttribute("form") OrganisationForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        OrganisationId named = desk.standing(id).organisation().id();
        try {
            desk.change(me(), named, form);
            next.addFlashAttribute("done", "changed");
            return "redirect:/desk/organisations/" + named;
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            OrganisationVersion standing = desk.standing(id);
            // Only who was told of another's change, and is shown it, goes on from there.
            boolean told = refused.kind() == Refused.Kind.CONFLICT;
            return shown(standing, form, told ? standing.version() : form.seen(), model);
        }
    }

    private String shown(OrganisationVersion standing, OrganisationForm form, int seen, Model model) {
        OrganisationId id = standing.organisation().id();
        model.addAttribute("standing", standing);
        model.addAttribute("seen", seen);
        model.addAttribute("mayChange", desk.mayChange(me(), id));
        model.addAttribute("history", desk.history(me(), id));
        model.addAttribute("roles", desk.roles(id));
        return page(model, form);
    }

    private String unknown(Model model, OrganisationForm form) {
        model.addAttribute("unknown", desk.unknown());
        return page(model, form);
    }

    private String page(Model model, OrganisationForm form) {
        model.addAttribute("form", form);
        model.addAttribute("types", OrganisationType.values());
        model.addAttribute("provinces", Province.values());
        return "desk/organisation";
    }
}
