package org.anshi.desk.web;

import java.util.List;
import java.util.UUID;
import org.anshi.desk.file.NotYours;
import org.anshi.desk.message.Undelivered;
import org.anshi.identity.Person;
import org.anshi.notification.Notifications;
import org.anshi.shared.Bilingual;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Messages that could not be sent, why, and sending them again. */
@Controller
class UndeliveredPages extends DeskPage {
    private final Undelivered undelivered;
    private final Notifications notifications;
    private final MessageWords words;

    UndeliveredPages(Undelivered undelivered, Notifications notifications, MessageWords words) {
        this.undelivered = undelivered;
        this.notifications = notifications;
        this.words = words;
    }

    @GetMapping("/desk/messages")
    String list(Model model) {
        Person operator = operator();
        List<MessageLine> failed = undelivered.shownTo(operator).stream()
                .map(message -> words.line(message))
                .toList();
        model.addAttribute("failed", failed);
        model.addAttribute("more", failed.size() == Undelivered.SHOWN);
        model.addAttribute(
                "oldest",
                operator.isAdministrator() ? notifications.oldestUnsent().orElse(null) : null);
        return "desk/messages";
    }

    @PostMapping("/desk/messages/{id}/retry")
    String retry(@PathVariable UUID id, RedirectAttributes next) {
        undelivered.retry(operator(), id);
        next.addFlashAttribute("queued", 1);
        return "redirect:/desk/messages";
    }

    @PostMapping("/desk/messages/retry")
    String retryAll(RedirectAttributes next) {
        next.addFlashAttribute("queued", undelivered.retryAll(operator()));
        return "redirect:/desk/messages";
    }

    private Person operator() {
        Person person = me();
        if (!Undelivered.isFor(person)) {
            throw new NotYours(new Bilingual(
                    "未送达的消息由管理员和各单位主管处理。",
                    "Undelivered messages are for administrators and supervisors to deal with."));
        }
        return person;
    }
}
