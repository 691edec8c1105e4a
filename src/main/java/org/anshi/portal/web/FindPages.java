package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.anshi.intake.CaseLookups;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a case again by its number and phone, through a one-time code. */
@Controller
class FindPages {
    private final CaseLookups lookups;
    private final TrackedCases tracked;

    FindPages(CaseLookups lookups, TrackedCases tracked) {
        this.lookups = lookups;
        this.tracked = tracked;
    }

    @GetMapping("/find")
    String find(Model model) {
        return page("portal/find", model, Map.of(), Map.of());
    }

    @PostMapping("/find")
    String begin(@RequestParam Map<String, String> typed, Model model, Locale locale, HttpServletResponse response) {
        try {
            return "redirect:/find/" + lookups.begin(typed.get("caseNumber"), typed.get("phone"));
        } catch (Refused refused) {
            return refused("portal/find", refused, typed, model, locale, response);
        }
    }

    @GetMapping("/find/{id}")
    String code(@PathVariable UUID id, Model model) {
        model.addAttribute("id", id);
        return page("portal/code", model, Map.of(), Map.of());
    }

    @PostMapping("/find/{id}")
    String redeem(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            return "redirect:/track/" + tracked.tokenOf(lookups.redeem(id, typed.get("code")));
        } catch (Refused refused) {
            model.addAttribute("id", id);
            return refused("portal/code", refused, typed, model, locale, response);
        }
    }

    private static String refused(
            String page,
            Refused refused,
            Map<String, String> typed,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        response.setStatus(Problems.status(refused.kind()).value());
        model.addAttribute("reason", refused.reason().in(Language.of(locale)));
        return page(page, model, typed, RequestPages.faults(refused, locale));
    }

    private static String page(String page, Model model, Map<String, String> typed, Map<String, String> faults) {
        model.addAttribute("typed", typed);
        model.addAttribute("faults", faults);
        return page;
    }
}
