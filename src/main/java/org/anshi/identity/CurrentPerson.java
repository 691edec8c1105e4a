package org.anshi.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is asking, when it is somebody who signed in. */
@Component
public class CurrentPerson {
    public Optional<Person> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .map(principal -> principal instanceof Identified known ? known.person() : principal)
                .filter(Person.class::isInstance)
                .map(Person.class::cast);
    }
}
