package org.anshi.identity.keycloak;

import java.time.Instant;
import java.util.Optional;
import org.anshi.identity.Identified;
import org.anshi.identity.Person;
import org.anshi.identity.web.SignedIn;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in at Keycloak, as its last word about them says. */
class StaffUser extends DefaultOidcUser implements Identified {
    private final Person person;

    private StaffUser(Person person, OidcIdToken token) {
        super(SignedIn.roles(person), token, PersonInToken.NAME);
        this.person = person;
    }

    static StaffUser of(OidcIdToken token) {
        return new StaffUser(PersonInToken.read(token), token);
    }

    @Override
    public Person person() {
        return person;
    }

    /** Keycloak's name for this sign-in, over all applications. */
    String signIn() {
        return Optional.ofNullable(getClaimAsString("sid")).orElse("");
    }

    Instant signedInAt() {
        return Optional.ofNullable(getAuthenticatedAt()).orElseGet(this::getIssuedAt);
    }

    /** Nothing beside the token is asked for. */
    @Override
    public OidcUserInfo getUserInfo() {
        return null;
    }
}
