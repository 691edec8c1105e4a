package org.anshi.journey.people;

import jakarta.servlet.FilterConfig;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/** The engine's filter for sign-ins made elsewhere, given its provider directly instead of by class name. */
class EnginePagesFilter extends ContainerBasedAuthenticationFilter {
    EnginePagesFilter(AuthenticationProvider provider) {
        this.authenticationProvider = provider;
    }

    @Override
    public void init(FilterConfig configuration) {
        // Nothing to read: the provider is there already.
    }
}
