package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.casefile.CaseFile;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.file.HandOverDesk;
import org.anshi.desk.file.HandOverDesk.Entered;
import org.anshi.handover.HandOver;
import org.anshi.shared.Language;
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

/** Passing a case on, and answering whoever wants to, from the case file. */
@Controller
@RequestMapping("/desk/cases/{number}/hand-overs")
class HandOverPages extends DeskPage {
    private final CaseAccess access;
    private final CaseView view;
    private final HandOverDesk desk;

    HandOverPages(CaseAccess access, CaseView view, HandOverDesk desk) {
        this.access = access;
        this.view = view;
        this.desk = desk;
    }

    /** {@code scope} may be the whole case, or a task's element, which is then the piece of work. */
    @PostMapping
    String offer(
            @PathVariable String number,
            @ModelAttribute("entered") OfferForm form,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(number, "offered", () -> desk.offer(me(), number, form.entered()), model, locale, response, next);
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable String number,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(number, "accepted", () -> desk.accept(me(), number, id), model, locale, response, next);
    }

    @PostMapping("/{id}/decline")
    String decline(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                number, "declined", () -> desk.decline(me(), number, id, reason, words), model, locale, response, next);
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String number,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(number, "withdrawn", () -> desk.withdraw(me(), number, id), model, locale, response, next);
    }

    @PostMapping("/take-back")
    String takeBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(number, "taken-back", () -> desk.takeBack(me(), number, words), model, locale, response, next);
    }

    /** Nothing stands at these addresses: somebody loads again, or opens one of a form that was refused. */
    @GetMapping({"", "/*", "/{id}/{how}"})
    String toTheCase(@PathVariable String number) {
        return "redirect:/desk/cases/" + access.open(me(), number).number();
    }

    /** What was offered, as the form on the page sends it. */
    record OfferForm(String to, String scope, String reason, String words) {
        Entered entered() {
            boolean piece = scope != null && !scope.isBlank() && !scope.equals("whole-case");
            return new Entered(to, piece ? "piece-of-work" : "whole-case", piece ? scope : null, reason, words);
        }
    }

    private String done(
            String number,
            String what,
            Supplier<HandOver> work,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        CaseFile file = access.open(me(), number);
        HandOver done;
        try {
            done = work.get();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.CONFLICT) {
                // Somebody was faster: the page as it is now, at its own address.
                next.addFlashAttribute("refused", refused.reason().in(Language.of(locale)));
                return "redirect:/desk/cases/" + file.number();
            }
            RefusedWork.tell(refused, model, locale, response);
            view.fill(model, access.open(me(), number), me());
            return "desk/case";
        }
        next.addFlashAttribute("done", what.equals("accepted") && !done.isWhole() ? "accepted-piece" : what);
        return "redirect:/desk/cases/" + file.number();
    }
}
