package org.anshi.portal.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;

/** Counts what each address asks of the consumer's pages and API, new cases and look-ups on counters of their own. */
public class RateLimits implements HandlerInterceptor {
    /** They make something new, and some of them a case. */
    private static final Pattern BEGINS_A_TALK = Pattern.compile(
            "/talk|/talk/person|/track/[^/]+/(talk|person)|/talk/[^/]+/call-back|/api/v1/talks(/[^/]+/call-back)?");

    private final Turnstile cases;
    private final Turnstile changes;
    private final Turnstile reads;
    private final Turnstile lookups;

    public RateLimits(Limits limits) {
        cases = new Turnstile(limits.casesPerSecond(), Duration.ofSeconds(1));
        changes = new Turnstile(limits.changesPerSecond(), Duration.ofSeconds(1));
        reads = new Turnstile(limits.readsPerSecond(), Duration.ofSeconds(1));
        lookups = new Turnstile(limits.lookupsPerMinute(), Duration.ofMinutes(1));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        turnstileFor(request).pass(request.getRemoteAddr());
        return true;
    }

    private Turnstile turnstileFor(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return reads;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/api/v1/lookups") || path.startsWith("/find")) {
            return lookups;
        }
        return path.equals("/api/v1/cases")
                        || path.startsWith("/request/")
                        || BEGINS_A_TALK.matcher(path).matches()
                ? cases
                : changes;
    }
}
