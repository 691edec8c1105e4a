package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshi.desk.visit.CardDesk;
import org.anshi.desk.visit.CardDesk.Entered;
import org.anshi.desk.visit.DispatchDesk;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.anshi.visit.TechnicianPhoto;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The technicians' cards, their hours and the addresses of their calendars. */
@Controller
@RequestMapping("/desk/technicians")
class CardPages extends DeskPage {
    private static final List<Integer> WEEK = List.of(1, 2, 3, 4, 5, 6, 7);

    private final DispatchDesk dispatch;
    private final CardDesk cards;

    CardPages(DispatchDesk dispatch, CardDesk cards) {
        this.dispatch = dispatch;
        this.cards = cards;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String organisation, Model model) {
        return shown(dispatch.organisation(me(), organisation), model);
    }

    @PostMapping
    String keep(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) MultipartFile photo,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes next) {
        OrganisationId theirs = dispatch.organisation(me(), organisation);
        try {
            cards.keep(me(), theirs, entered(form, photo));
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            model.addAttribute("tried", form);
            return shown(theirs, model);
        }
        next.addFlashAttribute("done", "kept");
        next.addAttribute("organisation", theirs.value());
        return "redirect:/desk/technicians";
    }

    @GetMapping("/{username}/photo")
    ResponseEntity<byte[]> photo(@PathVariable String username) {
        TechnicianPhoto photo = cards.photo(me(), username);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .cacheControl(CacheControl.noStore())
                .body(photo.content());
    }

    /** {@code from} names the page to return to. */
    @PostMapping("/{username}/calendar")
    String renew(@PathVariable String username, @RequestParam(defaultValue = "") String from, RedirectAttributes next) {
        cards.renewCalendar(me(), username);
        next.addFlashAttribute("done", "calendar-new");
        return back(from);
    }

    @PostMapping("/{username}/calendar/revoke")
    String revoke(
            @PathVariable String username, @RequestParam(defaultValue = "") String from, RedirectAttributes next) {
        cards.revokeCalendar(me(), username);
        next.addFlashAttribute("done", "calendar-gone");
        return back(from);
    }

    private static String back(String from) {
        return from.equals("visits") ? "redirect:/desk/visits" : "redirect:/desk/technicians";
    }

    private String shown(OrganisationId organisation, Model model) {
        model.addAttribute("organisation", organisation);
        model.addAttribute("cards", cards.of(me(), organisation));
        model.addAttribute("week", WEEK);
        return "desk/technicians";
    }

    private static Entered entered(Map<String, String> form, MultipartFile photo) {
        Map<Integer, String> hours = new HashMap<>();
        WEEK.forEach(day -> hours.put(day, form.getOrDefault("hours" + day, "")));
        return new Entered(
                form.getOrDefault("username", ""),
                form.getOrDefault("shownName", ""),
                form.getOrDefault("jobNumber", ""),
                form.containsKey("onDuty"),
                hours,
                content(photo));
    }

    private static byte[] content(MultipartFile photo) {
        try {
            return photo == null ? new byte[0] : photo.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
