package org.anshi.identity.web;

import org.anshi.identity.AccountStore;
import org.anshi.identity.web.WrongPasswords.Guess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password, from the sign-in page or a program, checked where people are kept. */
@Component
@Profile("!keycloak")
class PasswordSignIn implements AuthenticationProvider {
    private final ObjectProvider<AccountStore> people;
    private final WrongPasswords wrongPasswords;

    PasswordSignIn(ObjectProvider<AccountStore> people, WrongPasswords wrongPasswords) {
        this.people = people;
        this.wrongPasswords = wrongPasswords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        Guess guess = new Guess(attempt.getName(), address(attempt));
        if (wrongPasswords.mustWait(guess)) {
            throw new LockedException("Too many wrong passwords");
        }
        if (!isRight(attempt)) {
            wrongPasswords.another(guess);
            throw new BadCredentialsException("Wrong name or password");
        }
        wrongPasswords.forget(guess);
        return people.getObject()
                .find(attempt.getName())
                .map(SignedIn::new)
                .orElseThrow(() -> new BadCredentialsException("Nobody of that name"));
    }

    private boolean isRight(Authentication attempt) {
        return !attempt.getName().isBlank()
                && attempt.getCredentials() != null
                && people.getObject()
                        .passwordMatches(
                                attempt.getName(), attempt.getCredentials().toString());
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
