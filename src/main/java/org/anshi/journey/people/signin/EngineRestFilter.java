package org.anshi.journey.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/** A call of the engine's REST API is made as the person who proved with it who they are. */
class EngineRestFilter extends OncePerRequestFilter {
    private final CurrentPerson currentPerson;
    private final IdentityService identity;

    EngineRestFilter(CurrentPerson currentPerson, IdentityService identity) {
        this.currentPerson = currentPerson;
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = currentPerson.find();
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(person.get().id(), List.copyOf(person.get().groups()), List.of());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
