package org.anshi.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.anshi.portal.guard.Problem;
import org.anshi.portal.guard.Problems;
import org.anshi.portal.guard.SlowDown;
import org.anshi.portal.guard.TooMuch;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a page can't do is said on a page too, with the way back; who asked for no page gets it as JSON. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageRefusals {
    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        if (refused instanceof SlowDown slow) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slow.seconds()));
        }
        if (!ErrorPages.wantsPage(request)) {
            Problems.of(refused, request).writeTo(response);
            return null;
        }
        return ErrorPages.page(Problems.status(refused.kind()), refused.reason().in(Language.of(locale)), locale);
    }

    @ExceptionHandler({
        MethodArgumentTypeMismatchException.class,
        MultipartException.class,
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView unreadable(
            Exception unreadable, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        HttpStatus status = status(unreadable);
        if (!ErrorPages.wantsPage(request)) {
            problem(status, request).writeTo(response);
            return null;
        }
        return ErrorPages.page(status, reason(status, request, locale), locale);
    }

    private static Problem problem(HttpStatus status, HttpServletRequest request) {
        return status == HttpStatus.PAYLOAD_TOO_LARGE ? Problems.tooLarge(request) : Problems.plain(status, request);
    }

    private static String reason(HttpStatus status, HttpServletRequest request, Locale locale) {
        TooMuch upload = status == HttpStatus.PAYLOAD_TOO_LARGE ? TooMuch.in(request) : null;
        return upload == null ? null : upload.words().in(Language.of(locale));
    }

    private static HttpStatus status(Exception unreadable) {
        if (unreadable instanceof MaxUploadSizeExceededException) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (unreadable instanceof HttpRequestMethodNotSupportedException) {
            return HttpStatus.METHOD_NOT_ALLOWED;
        }
        return unreadable instanceof MultipartException ? HttpStatus.BAD_REQUEST : HttpStatus.NOT_FOUND;
    }
}
