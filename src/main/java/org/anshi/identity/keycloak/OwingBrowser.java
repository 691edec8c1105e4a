package org.anshi.identity.keycloak;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A browser in which somebody signed out while Keycloak could not be told, and which Keycloak would sign in again without a
 * password.
 */
@Component
@Profile("keycloak")
class OwingBrowser {
    private static final String COOKIE = "anshi-sign-out";

    private final OwedSignOuts owed;

    OwingBrowser(OwedSignOuts owed) {
        this.owed = owed;
    }

    void owes(String refreshToken, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, owed.owe(refreshToken).toString())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(OwedSignOuts.KEPT)
                        .build()
                        .toString());
    }

    boolean stillOwes(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(OwingBrowser::id)
                .filter(owed::isOwed)
                .isPresent();
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
