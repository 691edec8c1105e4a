package org.anshi.journey.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/**
 * The engine's filter for sign-ins made elsewhere, given its provider directly instead of by class name. It also tells the
 * engine's pages what time it is here: the time that is left for a promise is not counted by a clerk's own clock.
 */
class EnginePagesFilter extends ContainerBasedAuthenticationFilter {
    static final String NOW = "Anshi-Now";

    private final Clock clock;

    EnginePagesFilter(AuthenticationProvider provider, Clock clock) {
        this.authenticationProvider = provider;
        this.clock = clock;
    }

    @Override
    public void init(FilterConfig configuration) {
        // Nothing to read: the provider is there already.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ((HttpServletResponse) response).setHeader(NOW, clock.instant().toString());
        super.doFilter(request, response, chain);
    }
}
