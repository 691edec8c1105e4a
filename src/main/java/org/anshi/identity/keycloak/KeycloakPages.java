package org.anshi.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.anshi.identity.KeycloakReach;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On the way to Keycloak. One stops here only if there is something to say: signed out, or nobody there to sign in at. */
@Controller
@Profile("keycloak")
class KeycloakPages {
    private static final Set<String> NOTES = Set.of("logout", "ended", "expired", "failed");
    private static final String TRY_AGAIN_IN_SECONDS = "5";

    private final KeycloakReach reach;
    private final OwingBrowser browser;

    KeycloakPages(KeycloakReach reach, OwingBrowser browser) {
        this.reach = reach;
        this.browser = browser;
    }

    @GetMapping("/login")
    String signIn(
            @RequestParam MultiValueMap<String, String> asked,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean answers = reach.answers();
        if (answers && NOTES.stream().noneMatch(asked::containsKey)) {
            return "redirect:/oauth2/authorization/" + KeycloakClient.ID;
        }
        if (!answers) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_IN_SECONDS);
        }
        model.addAttribute("unreachable", !answers);
        model.addAttribute("owed", browser.stillOwes(request));
        return "identity/keycloak";
    }
}
