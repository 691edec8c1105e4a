package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.anshi.guidance.Guidance;
import org.anshi.guidance.Guidance.Look;
import org.anshi.portal.guard.CurrentTalk;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.guard.Visitor;
import org.anshi.portal.progress.TrackedCases;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A talk with us, about a case or about nothing yet; a person is one tap away on every page, in the talk that goes on where one does. */
@Controller
class TalkPages {
    private final Guidance guidance;
    private final TrackedCases tracked;

    TalkPages(Guidance guidance, TrackedCases tracked) {
        this.guidance = guidance;
        this.tracked = tracked;
    }

    /** Nothing is begun before something is said. */
    @GetMapping("/talk")
    String blank(CurrentTalk current, Model model) {
        return blank(current, null, model);
    }

    @PostMapping("/talk")
    String begin(
            @RequestParam(required = false) String text,
            Visitor visitor,
            CurrentTalk current,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        return begin(null, text, visitor, current, model, locale, response);
    }

    @PostMapping("/talk/person")
    String person(Visitor visitor, CurrentTalk current, Locale locale) {
        return person((CaseNumber) null, visitor, current, locale);
    }

    @GetMapping("/track/{track}/talk")
    String blankAbout(@PathVariable String track, CurrentTalk current, Model model) {
        return about(track, current, model);
    }

    @PostMapping("/track/{track}/talk")
    String beginAbout(
            @PathVariable String track,
            @RequestParam(required = false) String text,
            Visitor visitor,
            CurrentTalk current,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        CaseNumber number = tracked.behind(track);
        model.addAttribute("track", track);
        model.addAttribute("token", track);
        return begin(number, text, visitor, current, model, locale, response);
    }

    @PostMapping("/track/{track}/person")
    String personAbout(@PathVariable String track, Visitor visitor, CurrentTalk current, Locale locale) {
        return person(tracked.behind(track), visitor, current, locale);
    }

    @GetMapping("/talk/{token}")
    String talk(@PathVariable String token, Model model) {
        return shown(token, model);
    }

    /** What was said to a talk that has ended meanwhile begins a new one. */
    @PostMapping("/talk/{token}")
    String say(
            @PathVariable String token,
            @RequestParam(required = false) String text,
            Visitor visitor,
            CurrentTalk current,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            guidance.say(token, text, visitor.mark());
            return at(token);
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.CONFLICT && !guidance.goesOn(token, null)) {
                CaseNumber number =
                        guidance.look(token, Integer.MAX_VALUE).talk().number();
                return at(current.is(guidance.begin(number, Language.of(locale), visitor.mark(), text)));
            }
            model.addAttribute("text", text);
            tell(refused, model, locale, response);
            return shown(token, model);
        }
    }

    @PostMapping("/talk/{token}/person")
    String personNow(@PathVariable String token, CurrentTalk current) {
        return at(current.is(guidance.askForAPerson(token)));
    }

    @PostMapping("/talk/{token}/call-back")
    String callBack(
            @PathVariable String token,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String phone,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            guidance.callBack(token, name, phone);
            return at(token);
        } catch (Refused refused) {
            model.addAttribute("name", name);
            model.addAttribute("phone", phone);
            tell(refused, model, locale, response);
            return shown(token, model);
        }
    }

    @PostMapping("/talk/{token}/rating")
    String rate(@PathVariable String token, @RequestParam int stars) {
        guidance.rate(token, stars);
        return "redirect:/talk/" + token;
    }

    @PostMapping("/talk/{token}/close")
    String close(@PathVariable String token) {
        guidance.close(token);
        return "redirect:/talk/" + token;
    }

    private String about(String track, CurrentTalk current, Model model) {
        CaseNumber number = tracked.behind(track);
        model.addAttribute("track", track);
        model.addAttribute("token", track);
        return blank(current, number, model);
    }

    private String blank(CurrentTalk current, CaseNumber number, Model model) {
        if (guidance.goesOn(current.token(), number)) {
            model.addAttribute("goesOn", current.token());
        }
        return "portal/talk";
    }

    private String begin(
            CaseNumber number,
            String text,
            Visitor visitor,
            CurrentTalk current,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        try {
            return at(current.is(guidance.begin(number, Language.of(locale), visitor.mark(), text)));
        } catch (Refused refused) {
            model.addAttribute("text", text);
            tell(refused, model, locale, response);
            return "portal/talk";
        }
    }

    private String person(CaseNumber number, Visitor visitor, CurrentTalk current, Locale locale) {
        return at(current.is(
                guidance.goesOn(current.token(), number)
                        ? guidance.askForAPerson(current.token())
                        : guidance.beginWithAPerson(number, Language.of(locale), visitor.mark())));
    }

    private static String at(String token) {
        return "redirect:/talk/" + token + "#last";
    }

    private static void tell(Refused refused, Model model, Locale locale, HttpServletResponse response) {
        response.setStatus(Problems.status(refused.kind()).value());
        model.addAttribute(
                "reason",
                (refused.faults().isEmpty()
                                ? refused.reason()
                                : refused.faults().get(0).message())
                        .in(Language.of(locale)));
    }

    private String shown(String token, Model model) {
        Look look = guidance.look(token, 0);
        model.addAttribute("talkToken", token);
        model.addAttribute("talk", look.talk());
        model.addAttribute("turns", look.turns());
        model.addAttribute("place", look.place());
        model.addAttribute("toBeRated", look.toBeRated());
        if (look.talk().number() != null) {
            model.addAttribute(
                    "progressPage", "/track/" + tracked.tokenOf(look.talk().number()));
        }
        return "portal/talk";
    }
}
