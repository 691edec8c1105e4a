package org.anshi.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.guard.SlowDown;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can't be shown, said in plain words with the way back; programs get the same as JSON. */
@Controller
class ErrorPages implements ErrorController {
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/") || !wantsPage(request)) {
            Problems.plain(status, request).writeTo(response);
            return null;
        }
        return page(status, reason(request, locale), locale);
    }

    static boolean wantsPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    static ModelAndView page(HttpStatus status, String reason, Locale locale) {
        ModelAndView page = new ModelAndView("portal/error", status);
        page.addObject("status", status.value());
        page.addObject("reason", reason);
        page.addObject("language", Language.of(locale));
        return page;
    }

    private static String reason(HttpServletRequest request, Locale locale) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Refused refused
                        && !(refused instanceof SlowDown)
                ? refused.reason().in(Language.of(locale))
                : null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
