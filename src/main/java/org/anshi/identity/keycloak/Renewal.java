package org.anshi.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.anshi.identity.PeopleSeen;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** New tokens for a sign-in, with what Keycloak says about the person by now. */
@Component
@Profile("keycloak")
class Renewal {
    private final OAuth2AuthorizedClientRepository tokens;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;
    private final JwtDecoderFactory<ClientRegistration> signInTokens;
    private final PeopleSeen seen;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Renewal(
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak,
            JwtDecoderFactory<ClientRegistration> signInTokens,
            PeopleSeen seen) {
        this.tokens = tokens;
        this.keycloak = keycloak;
        this.signInTokens = signInTokens;
        this.seen = seen;
    }

    /** @throws OAuth2AuthorizationException with {@code invalid_grant} when the sign-in is over */
    void renew(OAuth2AuthenticationToken signIn, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizedClient held = tokens.loadAuthorizedClient(KeycloakClient.ID, signIn, request);
        if (held == null || held.getRefreshToken() == null) {
            throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT));
        }
        ClientRegistration registration = held.getClientRegistration();
        OAuth2AccessTokenResponse fresh = keycloak.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration, held.getAccessToken(), held.getRefreshToken()));
        StaffUser user = StaffUser.of(signInToken(fresh, registration));
        OAuth2RefreshToken next = fresh.getRefreshToken() == null ? held.getRefreshToken() : fresh.getRefreshToken();
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(registration, user.getName(), fresh.getAccessToken(), next),
                signIn,
                request,
                response);
        remember(user, signIn, request, response);
        seen.came(user.person());
    }

    /** Another request of the same person has just asked. */
    void takeOver(HttpServletRequest request) {
        SecurityContextHolder.setContext(sessions.loadDeferredContext(request).get());
    }

    private OidcIdToken signInToken(OAuth2AccessTokenResponse fresh, ClientRegistration registration) {
        Object written = fresh.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
        if (written == null) {
            throw new OAuth2AuthorizationException(new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR));
        }
        Jwt read = signInTokens.createDecoder(registration).decode(written.toString());
        return new OidcIdToken(read.getTokenValue(), read.getIssuedAt(), read.getExpiresAt(), read.getClaims());
    }

    private void remember(
            StaffUser user,
            OAuth2AuthenticationToken signIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        var renewed = new OAuth2AuthenticationToken(user, user.getAuthorities(), KeycloakClient.ID);
        renewed.setDetails(signIn.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }
}
