package org.anshi.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * The tokens of a sign-in, kept with the session, which goes where the person goes, whichever node answers. The library would
 * keep our client with them, its secret among it, and go on with an old one after it was changed.
 */
@Component
@Profile("keycloak")
class TokensInSession implements OAuth2AuthorizedClientRepository {
    private static final String TOKENS = "anshi.keycloak.tokens";

    private final ClientRegistrationRepository registrations;

    private record Tokens(String name, OAuth2AccessToken access, OAuth2RefreshToken refresh) implements Serializable {}

    TokensInSession(ClientRegistrationRepository registrations) {
        this.registrations = registrations;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
            String registration, Authentication signIn, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Tokens held = session == null ? null : (Tokens) session.getAttribute(TOKENS);
        return held == null
                ? null
                : (T) new OAuth2AuthorizedClient(
                        registrations.findByRegistrationId(registration), held.name(), held.access(), held.refresh());
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient fresh,
            Authentication signIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession()
                .setAttribute(
                        TOKENS, new Tokens(fresh.getPrincipalName(), fresh.getAccessToken(), fresh.getRefreshToken()));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication signIn, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(TOKENS);
        }
    }
}
