package org.anshi.identity.keycloak;

import java.time.Clock;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.anshi.identity.web.SignInWay;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/** People are sent to Keycloak and come back with who they are; programs bring a token that Keycloak gave them. */
@Component
@Profile("keycloak")
class KeycloakSignIn implements SignInWay {
    private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signIns;
    private final StaffUsers users;
    private final JwtDecoder bearerTokens;
    private final Programs programs;
    private final SignOut signOut;
    private final ClientRegistrationRepository registrations;
    private final OwingBrowser browser;
    private final StillEntitled stillEntitled;
    private final KeycloakSettings settings;

    KeycloakSignIn(
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> signIns,
            StaffUsers users,
            JwtDecoder bearerTokens,
            Programs programs,
            SignOut signOut,
            ClientRegistrationRepository registrations,
            OwingBrowser browser,
            Renewal renewal,
            EndedSignIns ended,
            KeycloakReach reach,
            KeycloakSettings settings,
            Clock clock) {
        this.signIns = signIns;
        this.users = users;
        this.bearerTokens = bearerTokens;
        this.programs = programs;
        this.signOut = signOut;
        this.registrations = registrations;
        this.browser = browser;
        this.stillEntitled = new StillEntitled(renewal, ended, reach, settings, clock);
        this.settings = settings;
    }

    @Override
    public void programs(HttpSecurity http) throws Exception {
        BearerRefused refused = new BearerRefused(settings);
        http.oauth2ResourceServer(
                server -> server.jwt(token -> token.decoder(bearerTokens).jwtAuthenticationConverter(programs))
                        .authenticationEntryPoint(refused)
                        // Says it in the words of all other refusals; the library's own would say nothing.
                        .accessDeniedHandler(new AccessDeniedHandlerImpl())
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refused);
                                return filter;
                            }
                        }));
    }

    @Override
    public void staffPages(HttpSecurity http, String firstPage) throws Exception {
        http.oauth2Login(login -> login.loginPage("/login")
                        .defaultSuccessUrl(firstPage)
                        .failureUrl("/login?failed")
                        .authorizationEndpoint(
                                there -> there.authorizationRequestResolver(new WithPassword(registrations, browser)))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(signIns))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users)))
                .logout(logout ->
                        logout.addLogoutHandler(signOut::keepHold).logoutSuccessHandler(signOut::withTheBrowser))
                .oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(signOut::fromKeycloak)))
                .addFilterBefore(stillEntitled, AnonymousAuthenticationFilter.class);
    }

    @Override
    public void enginePages(HttpSecurity http) throws Exception {
        http.logout(logout -> logout.addLogoutHandler(signOut::inTheBackground))
                .addFilterBefore(stillEntitled, AnonymousAuthenticationFilter.class);
    }

    /** Browsers hold a form to this also where it is led on to, and logging out leads to Keycloak. */
    @Override
    public String formTargets() {
        return "'self' " + settings.url();
    }
}
