package org.anshi.journey.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the engine's pages run their own scripts. The engine keeps the nonce of a page's content policy where all requests
 * share it, so a call that comes in between leaves header and page with different ones, and the page stays blank. Here the
 * header is given the nonce that the page really carries.
 */
class EnginePageNonceFilter extends OncePerRequestFilter {
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-[\\w-]+'");

    /** The pages themselves; what they load has an ending and carries no nonce. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Matcher carried = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        String policy = page.getHeader(CONTENT_POLICY);
        if (policy != null && carried.find()) {
            page.setHeader(CONTENT_POLICY, IN_HEADER.matcher(policy).replaceAll("'nonce-" + carried.group(1) + "'"));
            page.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        page.copyBodyToResponse();
    }
}
