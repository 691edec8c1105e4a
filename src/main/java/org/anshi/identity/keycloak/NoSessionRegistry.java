package org.anshi.identity.keycloak;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.stereotype.Component;

/** Which session a sign-in has, one node would know and the others not: {@link EndedSignIns} does without. */
@Component
@Profile("keycloak")
class NoSessionRegistry implements OidcSessionRegistry {
    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        // Nothing is looked up here.
    }

    @Override
    public OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
