package org.anshi.identity.web;

import org.anshi.identity.PeopleStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Name and password, from the sign-in page or a program, checked where people are kept. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final ObjectProvider<PeopleStore> people;

    PasswordSignIn(ObjectProvider<PeopleStore> people) {
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String id = attempt.getName();
        Object password = attempt.getCredentials();
        PeopleStore store = people.getObject();
        if (id.isBlank() || password == null || !store.passwordMatches(id, password.toString())) {
            throw new BadCredentialsException("Wrong name or password");
        }
        return store.find(id).map(SignedIn::new).orElseThrow(() -> new BadCredentialsException("Nobody of that name"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
