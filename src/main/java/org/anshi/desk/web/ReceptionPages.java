package org.anshi.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.anshi.desk.talk.Reception;
import org.anshi.desk.talk.Reception.NewCase;
import org.anshi.guidance.Talk;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The talks of an organisation: who waits, and answering. */
@Controller
@RequestMapping("/desk/talks")
class ReceptionPages extends DeskPage {
    private final Reception reception;

    ReceptionPages(Reception reception) {
        this.reception = reception;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("talks", reception.open(me()));
        model.addAttribute("there", reception.isThere(me()));
        return "desk/talks";
    }

    @PostMapping("/presence")
    String sit(@RequestParam boolean there) {
        if (there) {
            reception.sit(me());
        } else {
            reception.leave(me());
        }
        return "redirect:/desk/talks";
    }

    /** The page of whoever is there says so again and again. */
    @PostMapping(path = "/presence", params = "still")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stillThere() {
        if (reception.isThere(me())) {
            reception.sit(me());
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        return shown(id, model);
    }

    @PostMapping("/{id}/take")
    String take(@PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
        return done(() -> reception.take(me(), id), id, model, locale, response);
    }

    @PostMapping("/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(required = false) String text,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        model.addAttribute("text", text);
        return done(() -> reception.answer(me(), id, text), id, model, locale, response);
    }

    @PostMapping("/{id}/pass")
    String pass(
            @PathVariable UUID id,
            @RequestParam(required = false) String to,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            reception.pass(me(), id, to);
            return "redirect:/desk/talks";
        } catch (Refused refused) {
            RefusedWork.tell(refused, model, locale, response);
            return shown(id, model);
        }
    }

    @PostMapping("/{id}/case")
    String openCase(
            @PathVariable UUID id,
            @ModelAttribute("asked") NewCase asked,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return done(() -> reception.openCase(me(), id, asked), id, model, locale, response);
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable UUID id, Model model, Locale locale, HttpServletResponse response) {
        return done(() -> reception.close(me(), id), id, model, locale, response);
    }

    private String done(Runnable what, UUID id, Model model, Locale locale, HttpServletResponse response) {
        try {
            what.run();
            return "redirect:/desk/talks/" + id + "#last";
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.NOT_FOUND) {
                throw refused;
            }
            RefusedWork.tell(refused, model, locale, response);
            return shown(id, model);
        }
    }

    private String shown(UUID id, Model model) {
        Talk talk = reception.find(me(), id);
        model.addAttribute("talk", talk);
        model.addAttribute("turns", reception.said(talk));
        model.addAttribute("mine", me().id().equals(talk.heldBy()));
        model.addAttribute("takesOver", reception.mayTakeOver(me(), talk));
        model.addAttribute("others", reception.others(talk));
        model.addAttribute("journeys", reception.journeys());
        model.addAttribute("categories", ProductCategory.values());
        return "desk/talk";
    }
}
