package org.anshi.desk.web;

import java.util.Locale;
import org.anshi.casefile.CaseFile;
import org.anshi.desk.file.CaseAccess;
import org.anshi.desk.queue.Queue;
import org.anshi.desk.queue.Shelf;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation's open cases, and the way to any case by its number. */
@Controller
class QueuePages extends DeskPage {
    private static final int LAST_PAGE = 10_000;

    private final Queue queue;
    private final CaseAccess access;

    QueuePages(Queue queue, CaseAccess access) {
        this.queue = queue;
        this.access = access;
    }

    /** A whole case number leads to the case, part of one narrows the queue. Who was asked and has not answered sees that first. */
    @GetMapping({"/desk", "/desk/"})
    String queue(
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        String wanted = q.strip().toUpperCase(Locale.ROOT);
        if (CaseNumber.isOne(wanted)) {
            CaseFile found = access.open(me(), wanted);
            return "redirect:/desk/cases/" + found.number();
        }
        Shelf chosen = Shelf.of(shelf);
        Queue.Page found = queue.of(me(), chosen, part(wanted), pageNumber(page));
        if (shelf.isEmpty() && wanted.isEmpty() && found.counts().get(Shelf.ASKED) > 0) {
            return "redirect:/desk?shelf=" + Shelf.ASKED.code();
        }
        model.addAttribute("shelf", chosen);
        model.addAttribute("shelves", me().isAdministrator() ? Shelf.ofEverybody() : Shelf.values());
        model.addAttribute("q", q.strip());
        model.addAttribute("queue", found);
        return "desk/queue";
    }

    /** A case file without a number: the cases to choose from. */
    @GetMapping({"/desk/cases", "/desk/cases/"})
    String noNumber() {
        return "redirect:/desk";
    }

    /** Only what can stand in a case number: nothing else would be found. */
    private static String part(String wanted) {
        String part = wanted.replaceAll("[^A-Z0-9-]", "");
        return wanted.isEmpty() || !part.isEmpty() ? part : "-none-";
    }

    private static int pageNumber(String page) {
        return page.matches("\\d{1,5}") ? Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(page))) : 1;
    }
}
