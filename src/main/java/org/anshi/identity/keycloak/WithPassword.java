package org.anshi.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** On the way to Keycloak: where a sign-out is still owed to it, it has to ask for the password. */
class WithPassword implements OAuth2AuthorizationRequestResolver {
    private final OAuth2AuthorizationRequestResolver usual;
    private final OwingBrowser browser;

    WithPassword(ClientRegistrationRepository registrations, OwingBrowser browser) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        this.browser = browser;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return asked(usual.resolve(request), request);
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return asked(usual.resolve(request, registration), request);
    }

    private OAuth2AuthorizationRequest asked(OAuth2AuthorizationRequest going, HttpServletRequest request) {
        return going == null || !browser.stillOwes(request)
                ? going
                : OAuth2AuthorizationRequest.from(going)
                        .additionalParameters(parameters -> parameters.put("prompt", "login"))
                        .build();
    }
}
