package org.anshi.identity.web;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where staff sign in with name and password. */
@Controller
@Profile("!keycloak")
class PasswordPages {
    @GetMapping("/login")
    String signIn() {
        return "identity/sign-in";
    }
}
