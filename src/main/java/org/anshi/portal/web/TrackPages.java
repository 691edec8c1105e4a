package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.Attachments.Attachment;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.progress.Answers;
import org.anshi.portal.progress.Papers;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.portal.progress.VisitCards;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Everything the consumer of a case can do on its page. */
@Controller
@RequestMapping("/track/{token}")
class TrackPages {
    private static final String FIELD = "field.";

    private final TrackedCases tracked;
    private final TrackView view;
    private final Answers answers;
    private final Papers papers;
    private final VisitCards visits;

    TrackPages(TrackedCases tracked, TrackView view, Answers answers, Papers papers, VisitCards visits) {
        this.tracked = tracked;
        this.view = view;
        this.answers = answers;
        this.papers = papers;
        this.visits = visits;
    }

    @ModelAttribute("token")
    String token(@PathVariable String token) {
        return token;
    }

    @ModelAttribute("number")
    CaseNumber number(@PathVariable String token) {
        return tracked.behind(token);
    }

    /** One action on a page of its own: the confirmation before something is given up. */
    @GetMapping("/actions/{key}")
    String action(@ModelAttribute("number") CaseNumber number, @PathVariable String key, Model model, Locale locale) {
        view.fill(model, number, locale);
        model.addAttribute("action", view.action(model, key));
        return "portal/action";
    }

    @PostMapping("/actions/{key}")
    String act(
            @PathVariable String token,
            @ModelAttribute("number") CaseNumber number,
            @PathVariable String key,
            @RequestParam Map<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> typed = fields(posted);
        try {
            answers.give(number, key, answers.typed(number, key, typed));
            return "redirect:/track/" + token + "?done=answered";
        } catch (Refused refused) {
            model.addAttribute("tried", key);
            model.addAttribute("typed", typed);
            return refused(refused, number, model, locale, response);
        }
    }

    @PostMapping("/photos")
    String photos(
            @PathVariable String token,
            @ModelAttribute("number") CaseNumber number,
            @RequestParam(required = false) List<MultipartFile> photos,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            papers.addPhotos(number, photos);
            return "redirect:/track/" + token + "?done=photos";
        } catch (Refused refused) {
            model.addAttribute("tried", "photos");
            return refused(refused, number, model, locale, response);
        }
    }

    @PostMapping("/visit/reschedule")
    String reschedule(
            @PathVariable String token,
            @ModelAttribute("number") CaseNumber number,
            @RequestParam(required = false) String wishedAt,
            @RequestParam(required = false) String slotWindow,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            visits.reschedule(number, wishedAt, slotWindow);
            return "redirect:/track/" + token + "?done=rescheduled";
        } catch (Refused refused) {
            model.addAttribute("tried", "reschedule");
            model.addAttribute("wishedAt", wishedAt);
            return refused(refused, number, model, locale, response);
        }
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<byte[]> document(@ModelAttribute("number") CaseNumber number, @PathVariable UUID id) {
        Attachment paper = papers.find(number, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .headers(papers.headers(paper))
                .body(papers.content(paper));
    }

    private String refused(
            Refused refused, CaseNumber number, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(Problems.status(refused.kind()).value());
        model.addAttribute("reason", refused.reason().in(Language.of(locale)));
        model.addAttribute(
                "faults",
                refused.faults().stream()
                        .collect(Collectors.toMap(
                                fault -> fault.field().replaceFirst("^fields\\.", ""),
                                fault -> fault.message().in(Language.of(locale)),
                                (first, second) -> first)));
        return shown(number, model, locale);
    }

    private String shown(CaseNumber number, Model model, Locale locale) {
        view.fill(model, number, locale);
        return "portal/track";
    }

    private static Map<String, String> fields(Map<String, String> posted) {
        return posted.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIELD))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(FIELD.length()), Map.Entry::getValue));
    }
}
