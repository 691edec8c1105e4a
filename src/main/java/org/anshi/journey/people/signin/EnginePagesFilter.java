package org.anshi.journey.people.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * The engine's filter for sign-ins made elsewhere, given its provider directly instead of by class name. The engine remembers
 * with the session in which groups somebody was; this makes it forget them once they are others. It also tells the
 * engine's pages what time it is here: the time that is left for a promise is not counted by a clerk's own clock.
 */
class EnginePagesFilter extends ContainerBasedAuthenticationFilter {
    static final String NOW = "Anshi-Now";

    private final CurrentPerson currentPerson;
    private final Clock clock;

    EnginePagesFilter(CurrentPerson currentPerson, Clock clock) {
        this.authenticationProvider = new SignedInProvider(currentPerson);
        this.currentPerson = currentPerson;
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
        HttpSession session = ((HttpServletRequest) request).getSession(false);
        if (session != null) {
            currentPerson.find().ifPresent(person -> forgetFormerGroups(session, person));
        }
        super.doFilter(request, response, chain);
    }

    private static void forgetFormerGroups(HttpSession session, Person person) {
        Authentications remembered = AuthenticationUtil.getAuthsFromSession(session);
        List<UserAuthentication> outdated = remembered.getAuthentications().stream()
                .filter(one -> !person.groups().equals(Set.copyOf(one.getGroupIds())))
                .toList();
        outdated.forEach(one -> remembered.removeByEngineName(one.getProcessEngineName()));
    }
}
