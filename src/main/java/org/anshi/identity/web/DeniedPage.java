package org.anshi.identity.web;

import org.anshi.identity.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page that says a page is not for whoever asks. */
@Controller
class DeniedPage {
    private final CurrentPerson currentPerson;

    DeniedPage(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @RequestMapping("/denied")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String denied(Model model) {
        model.addAttribute("person", currentPerson.find().orElse(null));
        return "identity/denied";
    }
}
