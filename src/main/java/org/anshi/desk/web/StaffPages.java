package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.desk.file.NotYours;
import org.anshi.identity.Person;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.staff.EnterQualification;
import org.anshi.staff.Staff;
import org.anshi.staff.Supervision;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff and their qualifications: everybody sees their own, supervisors and administrators keep the register. */
@Controller
@RequestMapping("/desk/staff")
class StaffPages extends DeskPage {
    private final Staff staff;
    private final StaffView view;

    StaffPages(Staff staff, StaffView view) {
        this.staff = staff;
        this.view = view;
    }

    @GetMapping
    String register(Model model, Locale locale) {
        view.fillRegister(model, me(), locale);
        return "desk/staff";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String person,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            staff.add(keeper(), id(organisation), person);
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            model.addAttribute("typed", person);
            view.fillRegister(model, me(), locale);
            return "desk/staff";
        }
        next.addFlashAttribute("done", "staff-added");
        return "redirect:/desk/staff/" + organisation + "/" + person.strip();
    }

    @GetMapping("/{organisation}/{person}")
    String file(@PathVariable String organisation, @PathVariable String person, Model model, Locale locale) {
        view.fillFile(model, staff.file(keeper(), id(organisation), person), locale);
        return "desk/staff-file";
    }

    @PostMapping("/{organisation}/{person}/qualifications")
    String enter(
            @PathVariable String organisation,
            @PathVariable String person,
            @ModelAttribute("entered") EnterQualification entered,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                organisation,
                person,
                () -> staff.enter(keeper(), id(organisation), person, entered).isPassed()
                        ? "qualification-entered"
                        : "qualification-failed",
                model,
                locale,
                response,
                next);
    }

    @PostMapping("/{organisation}/{person}/qualifications/{id}/withdraw")
    String withdraw(
            @PathVariable String organisation,
            @PathVariable String person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                organisation,
                person,
                () -> {
                    staff.withdraw(keeper(), id(organisation), person, id, reason);
                    return "qualification-withdrawn";
                },
                model,
                locale,
                response,
                next);
    }

    @PostMapping("/{organisation}/{person}/leave")
    String leave(
            @PathVariable String organisation,
            @PathVariable String person,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                organisation,
                person,
                () -> {
                    staff.leaves(keeper(), id(organisation), person);
                    return "staff-left";
                },
                model,
                locale,
                response,
                next);
    }

    private String done(
            String organisation,
            String person,
            Supplier<String> work,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            next.addFlashAttribute("done", work.get());
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            RefusedWork.tell(refused, model, locale, response);
            return file(organisation, person, model, locale);
        }
        return "redirect:/desk/staff/" + organisation + "/" + person;
    }

    private Person keeper() {
        Person person = me();
        if (!Supervision.isAnybodys(person)) {
            throw new NotYours(new Bilingual(
                    "人员资质由各单位主管和管理员登记。", "Qualifications are entered by supervisors and administrators."));
        }
        return person;
    }

    private static OrganisationId id(String organisation) {
        try {
            return new OrganisationId(organisation);
        } catch (IllegalArgumentException noOrganisation) {
            throw new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有这个单位。", "There is no such organisation."));
        }
    }
}
