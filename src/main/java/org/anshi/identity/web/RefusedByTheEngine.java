package org.anshi.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine keeps its pages to some of the staff by itself, with a bare error: whoever wanted a page is told as by our own. */
class RefusedByTheEngine extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Watched watched = new Watched(response);
        chain.doFilter(request, watched);
        if (watched.refused && !response.isCommitted()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            request.getRequestDispatcher("/denied").forward(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/app/")
                || !String.valueOf(request.getHeader("Accept")).contains("text/html");
    }

    private static class Watched extends HttpServletResponseWrapper {
        private boolean refused;

        Watched(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status, String why) throws IOException {
            refused = status == HttpServletResponse.SC_FORBIDDEN;
            if (!refused) {
                super.sendError(status, why);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            refused = status == HttpServletResponse.SC_FORBIDDEN;
            if (!refused) {
                super.sendError(status);
            }
        }
    }
}
