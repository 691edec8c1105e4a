package org.anshi.identity.web;

import org.anshi.identity.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page where staff sign in, and the one that says a page is not for them. */
@Controller
class SignInPages {
    private final CurrentPerson currentPerson;

    SignInPages(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @GetMapping("/login")
    String signIn() {
        return "identity/sign-in";
    }

    @RequestMapping("/denied")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String denied(Model model) {
        model.addAttribute("person", currentPerson.find().orElse(null));
        return "identity/denied";
    }
}
