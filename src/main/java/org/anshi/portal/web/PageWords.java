package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.anshi.shared.Language;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page of the portal needs: its language, the way to the other language, and dates in words. */
@ControllerAdvice(basePackageClasses = PageWords.class)
class PageWords {
    @ModelAttribute("language")
    Language language(Locale locale) {
        return Language.of(locale);
    }

    @ModelAttribute("dates")
    DateWords dates(Locale locale) {
        return new DateWords(Language.of(locale));
    }

    /** This page in the other language; a page that was posted has no address of its own, so its form's page is named. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        String path = request.getMethod().equals("GET") ? request.getRequestURI() : getPageOf(request.getRequestURI());
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        String category = request.getParameter("category");
        if (category != null && category.matches("[a-z-]{1,40}")) {
            link.queryParam("category", category);
        }
        return link.queryParam("lang", Language.of(locale) == Language.EN ? "zh" : "en")
                .build()
                .toUriString();
    }

    private static String getPageOf(String path) {
        return path.startsWith("/track/") && path.indexOf('/', 7) > 0 ? path.substring(0, path.indexOf('/', 7)) : path;
    }
}
