package org.anshi.identity.keycloak;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.anshi.identity.KeycloakReach;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** Signing out here signs out at Keycloak, and the other way round; if it is away, as soon as it is back. */
@Component
@Profile("keycloak")
class SignOut {
    private static final String SIGNED_OUT = "/login?logout";
    private static final String HELD = SignOut.class.getName();

    private final OAuth2AuthorizedClientRepository tokens;
    private final EndedSignIns ended;
    private final OwedSignOuts owed;
    private final OwingBrowser browser;
    private final KeycloakReach reach;
    private final OidcClientInitiatedLogoutSuccessHandler byBrowser;

    SignOut(
            OAuth2AuthorizedClientRepository tokens,
            ClientRegistrationRepository registrations,
            EndedSignIns ended,
            OwedSignOuts owed,
            OwingBrowser browser,
            KeycloakReach reach) {
        this.tokens = tokens;
        this.ended = ended;
        this.owed = owed;
        this.browser = browser;
        this.reach = reach;
        this.byBrowser = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        this.byBrowser.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
    }

    /** The engine's pages sign out by a call of their script, which cannot follow to another site: we tell Keycloak ourselves. */
    void inTheBackground(HttpServletRequest request, HttpServletResponse response, Authentication signIn) {
        held(request, signIn)
                .filter(token -> !owed.end(token))
                .ifPresent(token -> browser.owes(token, request, response));
    }

    /** With the session goes what would end the sign-in at Keycloak: kept until we know whether the browser can go there. */
    void keepHold(HttpServletRequest request, HttpServletResponse response, Authentication signIn) {
        held(request, signIn).ifPresent(token -> request.setAttribute(HELD, token));
    }

    /** Our own pages lead the browser there and back; when there is nobody there, Keycloak is told later. */
    void withTheBrowser(HttpServletRequest request, HttpServletResponse response, Authentication signIn)
            throws IOException, ServletException {
        if (reach.answers()) {
            byBrowser.onLogoutSuccess(request, response, signIn);
            return;
        }
        if (request.getAttribute(HELD) instanceof String token) {
            browser.owes(token, request, response);
        }
        response.sendRedirect(request.getContextPath() + SIGNED_OUT);
    }

    private Optional<String> held(HttpServletRequest request, Authentication signIn) {
        OAuth2AuthorizedClient held =
                signIn == null ? null : tokens.loadAuthorizedClient(KeycloakClient.ID, signIn, request);
        return Optional.ofNullable(held)
                .map(OAuth2AuthorizedClient::getRefreshToken)
                .map(OAuth2RefreshToken::getTokenValue);
    }

    /** Keycloak says that a sign-in is over: signed out elsewhere, or ended by an administrator. */
    void fromKeycloak(HttpServletRequest request, HttpServletResponse response, Authentication message) {
        if (message.getPrincipal() instanceof OidcLogoutToken token) {
            String id = token.getSessionId() == null ? token.getSubject() : token.getSessionId();
            ended.end(id, token.getIssuedAt());
        }
    }
}
