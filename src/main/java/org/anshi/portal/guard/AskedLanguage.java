package org.anshi.portal.guard;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.anshi.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Chinese, unless English was asked for: by {@code ?lang=en} once for all pages, or by the {@code Accept-Language} of program or browser. */
public class AskedLanguage implements LocaleResolver {
    private static final String COOKIE = "anshi-language";
    private static final String CHOSEN = AskedLanguage.class.getName() + ".chosen";

    public static Language of(HttpServletRequest request) {
        if (request.getAttribute(CHOSEN) instanceof Language chosen) {
            return chosen;
        }
        Cookie cookie = isProgram(request) ? null : WebUtils.getCookie(request, COOKIE);
        return cookie == null ? accepted(request) : Language.of(cookie.getValue());
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Language chosen = Language.of(locale);
        request.setAttribute(CHOSEN, chosen);
        PortalCookie.set(request, response, COOKIE, chosen.tag(), Duration.ofDays(365));
    }

    private static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.ZH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().equals("zh")
                        || locale.getLanguage().equals("en"))
                .findFirst()
                .map(Language::of)
                .orElse(Language.ZH);
    }
}
