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
        return shown(id, model, null);
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
            return shown(id, model, form);
        }
    }

    private String shown(String id, Model model, OrganisationForm entered) {
        OrganisationVersion standing = desk.standing(id);
        OrganisationId named = standing.organisation().id();
        model.addAttribute("standing", standing);
        model.addAttribute("mayChange", desk.mayChange(me(), named));
        model.addAttribute("history", desk.history(me(), named));
        model.addAttribute("roles", desk.roles(named));
        return page(model, entered == null ? desk.form(standing) : entered);
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
