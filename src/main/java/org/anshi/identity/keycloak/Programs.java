package org.anshi.identity.keycloak;

import org.anshi.identity.PeopleSeen;
import org.anshi.identity.Person;
import org.anshi.identity.web.SignedIn;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** From a bearer token to whom it speaks for: somebody of the staff, or a partner's own system with groups of its own. */
@Component
@Profile("keycloak")
class Programs implements Converter<Jwt, AbstractAuthenticationToken> {
    private final PeopleSeen seen;

    Programs(PeopleSeen seen) {
        this.seen = seen;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        if (!token.hasClaim(PersonInToken.NAME)) {
            throw new InvalidBearerTokenException("The token names nobody");
        }
        Person person = PersonInToken.read(token);
        if (!person.isStaff()) {
            throw new InvalidBearerTokenException("The token is of nobody who works here");
        }
        seen.came(person);
        return new SignedIn(person);
    }
}
