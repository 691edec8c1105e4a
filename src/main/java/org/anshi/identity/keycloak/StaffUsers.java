package org.anshi.identity.keycloak;

import org.anshi.identity.PeopleSeen;
import org.anshi.identity.PeopleStore;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** From the token of a sign-in to somebody of the staff. */
@Component
@Profile("keycloak")
class StaffUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final PeopleStore people;
    private final PeopleSeen seen;

    StaffUsers(@Lazy PeopleStore people, PeopleSeen seen) {
        this.people = people;
        this.seen = seen;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest signIn) {
        StaffUser user = StaffUser.of(signIn.getIdToken());
        // Looked up once while Keycloak is there, so that the engine's pages know the name when it is not.
        people.find(user.person().id());
        seen.came(user.person());
        return user;
    }
}
