package org.anshi.identity.keycloak;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anshi.identity.KeycloakSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * Who we are to Keycloak, and how its tokens are read. Its addresses are put together instead of asked for, so that we start
 * without it; its keys are kept for a while, so that tokens are read without it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("keycloak")
@EnableConfigurationProperties(KeycloakSettings.class)
class KeycloakClient {
    static final String ID = "keycloak";
    private static final Duration KEYS_AGAIN_NO_SOONER = Duration.ofSeconds(5);

    @Bean
    ClientRegistrationRepository keycloakRegistration(KeycloakSettings keycloak) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(ID)
                .clientName("Keycloak")
                .clientId(keycloak.clientId())
                .clientSecret(keycloak.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(keycloak.issuer())
                .authorizationUri(keycloak.forBrowsers("auth"))
                .tokenUri(keycloak.forUs("token"))
                .jwkSetUri(keycloak.forUs("certs"))
                .userNameAttributeName(PersonInToken.NAME)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.forBrowsers("logout")))
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> keycloakSignIns(KeycloakSettings keycloak) {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(calls(keycloak));
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloakRefreshes(KeycloakSettings keycloak) {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(calls(keycloak));
        return client;
    }

    /** As the library's own client, which would wait for ever. */
    static RestClient calls(KeycloakSettings keycloak) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(keycloak.connectWithin()).build());
        requests.setReadTimeout(keycloak.answerWithin());
        return RestClient.builder()
                .requestFactory(requests)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    @Bean
    JWKSource<SecurityContext> keycloakKeys(KeycloakSettings keycloak) throws MalformedURLException {
        var retriever =
                new DefaultResourceRetriever((int) keycloak.connectWithin().toMillis(), (int)
                        keycloak.answerWithin().toMillis());
        return JWKSourceBuilder.create(URI.create(keycloak.forUs("certs")).toURL(), retriever)
                .rateLimited(KEYS_AGAIN_NO_SOONER.toMillis())
                .outageTolerant(keycloak.trustWithout().toMillis())
                .build();
    }

    /** A program's token is ours to take when Keycloak made it out to this API, and it has not run out. */
    @Bean
    JwtDecoder bearerTokens(JWKSource<SecurityContext> keycloakKeys, KeycloakSettings keycloak) {
        NimbusJwtDecoder decoder = reading(keycloakKeys);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(keycloak.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(keycloak.audience()))));
        return decoder;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> signInTokens(JWKSource<SecurityContext> keycloakKeys) {
        return registration -> {
            OAuth2TokenValidator<Jwt> valid = new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration));
            NimbusJwtDecoder decoder = reading(keycloakKeys);
            decoder.setJwtValidator(valid);
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        };
    }

    private static NimbusJwtDecoder reading(JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, keys));
        processor.setJWTClaimsSetVerifier((claims, context) -> {
            // Spring's validators look at the claims.
        });
        return new NimbusJwtDecoder(processor);
    }
}
