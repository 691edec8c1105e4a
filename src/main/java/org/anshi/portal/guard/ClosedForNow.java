package org.anshi.portal.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.anshi.shared.database.DatabaseWatch;
import org.anshi.shared.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Without the database nothing can be done, on no page and for no program: says so at once, in front of everything else, and when
 * to come again. Operators and what a page is dressed in need no database.
 */
public class ClosedForNow implements Filter {
    private static final Logger log = LoggerFactory.getLogger(ClosedForNow.class);
    private static final String SECONDS_TO_WAIT = "5";

    private final DatabaseWatch database;

    public ClosedForNow(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        if (database.isAway() && !goesWithout(asked)) {
            close(asked, (HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, new Truthful((HttpServletResponse) response));
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !isOutage(failure)) {
                throw failure;
            }
            log.warn(
                    "{} {} was interrupted: the database went away",
                    asked.getMethod(),
                    asked.getServletPath().replaceAll("/track/[^/]+", "/track/-"));
            close(asked, (HttpServletResponse) response);
        }
    }

    private static boolean goesWithout(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/actuator/") || path.startsWith("/assets/");
    }

    private static boolean isOutage(Exception failure) {
        return failure instanceof ServletException wrapped && wrapped.getRootCause() != null
                ? Outage.isBehind(wrapped.getRootCause())
                : Outage.isBehind(failure);
    }

    /** The engine's own pages and API answer by themselves that something went wrong: what it was decides what we call it. */
    private class Truthful extends HttpServletResponseWrapper {
        private final long began = System.nanoTime();

        Truthful(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(truth(status));
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(truth(status));
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError(truth(status), message);
        }

        private int truth(int status) {
            return status == HttpStatus.INTERNAL_SERVER_ERROR.value() && database.wasAwaySince(began)
                    ? HttpStatus.SERVICE_UNAVAILABLE.value()
                    : status;
        }
    }

    private static void close(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.reset();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
