package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.desk.visit.CardDesk;
import org.anshi.desk.visit.DispatchDesk;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.visit.TechnicianCard;
import org.anshi.visit.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A day of visits: who goes where, who is still to be sent, and sending them. */
@Controller
@RequestMapping("/desk/visits")
class VisitPages extends DeskPage {
    private final DispatchDesk desk;
    private final CardDesk cards;

    VisitPages(DispatchDesk desk, CardDesk cards) {
        this.desk = desk;
        this.cards = cards;
    }

    @GetMapping
    String day(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String day,
            Model model) {
        return shown(desk.organisation(me(), organisation), date(day), model);
    }

    @PostMapping("/{id}/send")
    String send(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String technician,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "false") boolean overtime,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(
                id, "sent", () -> desk.send(me(), id, technician, time(time), overtime), model, locale, response, next);
    }

    @PostMapping("/{id}/take-back")
    String takeBack(
            @PathVariable UUID id, Model model, Locale locale, HttpServletResponse response, RedirectAttributes next) {
        return done(id, "taken-back", () -> desk.takeBack(me(), id), model, locale, response, next);
    }

    @PostMapping("/{id}/other-time")
    String otherTime(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String proposed,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        return done(id, "asked", () -> desk.askForOtherTime(me(), id, proposed), model, locale, response, next);
    }

    private String done(
            UUID id,
            String what,
            Supplier<Visit> work,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        Visit visit = desk.planned(me(), id);
        try {
            work.get();
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            model.addAttribute("refusedVisit", id);
            return shown(visit.organisation(), DeskDates.dayOf(visit.slot().start(), zone()), model);
        }
        next.addFlashAttribute("done", what);
        next.addAttribute("organisation", visit.organisation().value());
        next.addAttribute("day", DeskDates.dayOf(visit.slot().start(), zone()).toString());
        return "redirect:/desk/visits";
    }

    private String shown(OrganisationId organisation, LocalDate day, Model model) {
        model.addAttribute("board", desk.board(me(), organisation, day));
        model.addAttribute("today", desk.today());
        desk.cardOf(me()).ifPresent(card -> calendar(card, model));
        return "desk/visits";
    }

    private void calendar(TechnicianCard mine, Model model) {
        model.addAttribute("mine", mine);
        model.addAttribute("calendar", cards.calendar(mine).orElse(null));
    }

    private LocalDate date(String day) {
        try {
            return day.isBlank() ? desk.today() : LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            return desk.today();
        }
    }

    private static LocalTime time(String time) {
        try {
            return time.isBlank() ? null : LocalTime.parse(time);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
