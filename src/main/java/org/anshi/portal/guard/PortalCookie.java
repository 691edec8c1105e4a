package org.anshi.portal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps for our pages only, out of reach of scripts. */
final class PortalCookie {
    private PortalCookie() {}

    static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
