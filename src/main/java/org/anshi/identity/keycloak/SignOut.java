package org.anshi.identity.keycloak;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Signing out here signs out at Keycloak, and the other way round. */
@Component
@Profile("keycloak")
class SignOut {
    private static final Logger log = LoggerFactory.getLogger(SignOut.class);
    private static final String SIGNED_OUT = "/login?logout";

    private final OAuth2AuthorizedClientRepository tokens;
    private final EndedSignIns ended;
    private final KeycloakReach reach;
    private final KeycloakSettings settings;
    private final RestClient keycloak;
    private final OidcClientInitiatedLogoutSuccessHandler byBrowser;

    SignOut(
            OAuth2AuthorizedClientRepository tokens,
            ClientRegistrationRepository registrations,
            EndedSignIns ended,
            KeycloakReach reach,
            KeycloakSettings settings) {
        this.tokens = tokens;
        this.ended = ended;
        this.reach = reach;
        this.settings = settings;
        this.keycloak = KeycloakClient.calls(settings);
        this.byBrowser = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        this.byBrowser.setPostLogoutRedirectUri("{baseUrl}" + SIGNED_OUT);
    }

    /** The engine's pages sign out by a call of their script, which cannot follow to another site: we tell Keycloak ourselves. */
    void inTheBackground(HttpServletRequest request, HttpServletResponse response, Authentication signIn) {
        OAuth2AuthorizedClient held =
                signIn == null ? null : tokens.loadAuthorizedClient(KeycloakClient.ID, signIn, request);
        if (held == null || held.getRefreshToken() == null || reach.isSilent()) {
            return;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        form.add("refresh_token", held.getRefreshToken().getTokenValue());
        try {
            keycloak.post()
                    .uri(settings.forUs("logout"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | OAuth2AuthorizationException untold) {
            log.warn("Keycloak could not be told of a log-out: {}", untold.toString());
        }
    }

    /** Our own pages lead the browser there and back; when there is nobody there, the way is short. */
    void withTheBrowser(HttpServletRequest request, HttpServletResponse response, Authentication signIn)
            throws IOException, ServletException {
        if (reach.answers()) {
            byBrowser.onLogoutSuccess(request, response, signIn);
        } else {
            response.sendRedirect(request.getContextPath() + SIGNED_OUT);
        }
    }

    /** Keycloak says that a sign-in is over: signed out elsewhere, or ended by an administrator. */
    void fromKeycloak(HttpServletRequest request, HttpServletResponse response, Authentication message) {
        if (message.getPrincipal() instanceof OidcLogoutToken token) {
            String id = token.getSessionId() == null ? token.getSubject() : token.getSessionId();
            ended.end(id, token.getIssuedAt());
        }
    }
}
