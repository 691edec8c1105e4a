package org.anshi.demo.web;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anshi.casefile.Channel;
import org.anshi.demo.catcher.Faults;
import org.anshi.demo.catcher.MailCatcher;
import org.anshi.demo.setting.MovableClock;
import org.anshi.shared.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The demonstration for people: a mailbox, a phone, a clock to turn and two plugs to pull. */
@Controller
@Profile("demo")
class DemoPages {
    private final Mailbag mailbag;
    private final MovableClock clock;
    private final Faults faults;
    private final DemoPeople people;
    private final ObjectProvider<MailCatcher> mails;

    DemoPages(
            Mailbag mailbag, MovableClock clock, Faults faults, DemoPeople people, ObjectProvider<MailCatcher> mails) {
        this.mailbag = mailbag;
        this.clock = clock;
        this.faults = faults;
        this.people = people;
        this.mails = mails;
    }

    @GetMapping("/demo")
    String page(@RequestParam(defaultValue = "") String caseNumber, Model model) {
        String wanted = caseNumber.strip();
        List<Shown> messages = CaseNumber.isOne(wanted)
                ? mailbag.of(new CaseNumber(wanted)).stream()
                        .sorted((one, other) -> other.at().compareTo(one.at()))
                        .toList()
                : wanted.isEmpty() ? mailbag.latest() : List.of();
        model.addAttribute("caseNumber", wanted);
        model.addAttribute("mails", Bubble.of(messages, Channel.EMAIL));
        model.addAttribute("texts", Bubble.of(messages, Channel.SMS));
        model.addAttribute("now", OffsetDateTime.now(clock));
        model.addAttribute("ahead", ahead(clock.offset()));
        model.addAttribute("email", faults.states().get(Channel.EMAIL));
        model.addAttribute("sms", faults.states().get(Channel.SMS));
        model.addAttribute("people", people.all());
        return "demo/demo";
    }

    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String advance(@RequestParam String advance, @RequestParam(defaultValue = "") String caseNumber) {
        clock.advance(DemoApi.step(advance));
        return back(caseNumber);
    }

    @PostMapping(path = "/demo/faults", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String fault(
            @RequestParam Channel channel,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String caseNumber) {
        faults.set(channel, state);
        return back(caseNumber);
    }

    /** The mail as it came out of the wire; its styles stand in the page itself, as mail programs want them. */
    @GetMapping("/demo/mails/{id}")
    ResponseEntity<String> mail(@PathVariable String id) {
        Optional<String> page = Optional.ofNullable(mails.getIfAvailable()).flatMap(caught -> caught.page(id));
        return page.map(html -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(html))
                .orElse(ResponseEntity.notFound().build());
    }

    private static String back(String caseNumber) {
        return CaseNumber.isOne(caseNumber) ? "redirect:/demo?caseNumber=" + caseNumber : "redirect:/demo";
    }

    private static String ahead(Duration offset) {
        if (offset.isZero()) {
            return "";
        }
        return (offset.toDays() > 0 ? offset.toDays() + " 天 " : "")
                + (offset.toHoursPart() > 0 ? offset.toHoursPart() + " 小时 " : "")
                + (offset.toMinutesPart() > 0 ? offset.toMinutesPart() + " 分" : "");
    }
}
