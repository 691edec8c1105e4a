package org.anshi.identity;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Keycloak is, who we are to it, and for how long we go by what it said last.
 *
 * @param url as browsers reach it, such as {@code https://login.example.org}; tokens name it as their issuer
 * @param internalUrl as we reach it ourselves, where that differs
 * @param audience what a program's bearer token has to be made out to
 * @param followWithin after at most this time somebody who was moved, or may no longer sign in, is treated so
 * @param trustWithout while Keycloak cannot be reached, people who signed in go on for this long
 * @param connectWithin how long we wait for it to take a call
 * @param answerWithin how long we wait for its answer
 */
@ConfigurationProperties("anshi.keycloak")
@Validated
public record KeycloakSettings(
        @DefaultValue("http://localhost:8180") String url,
        @DefaultValue("") String internalUrl,
        @DefaultValue("anshi") String realm,
        @DefaultValue("anshi") String clientId,
        @DefaultValue("") @NotBlank(message = NO_SECRET) String clientSecret,
        @DefaultValue("anshi-api") String audience,
        @DefaultValue("1m") Duration followWithin,
        @DefaultValue("8h") Duration trustWithout,
        @DefaultValue("2s") Duration connectWithin,
        @DefaultValue("5s") Duration answerWithin) {
    private static final String NO_SECRET =
            "未设置 Keycloak 客户端的密钥，请设置 ANSHI_KEYCLOAK_SECRET。 The secret of our client at Keycloak is not set: set ANSHI_KEYCLOAK_SECRET.";

    public KeycloakSettings {
        url = withoutSlash(url);
        internalUrl = internalUrl.isBlank() ? url : withoutSlash(internalUrl);
    }

    public String issuer() {
        return url + "/realms/" + realm;
    }

    /** Where browsers are sent, such as {@code auth}. */
    public String forBrowsers(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint;
    }

    /** Where we call ourselves, such as {@code token}. */
    public String forUs(String endpoint) {
        return internalIssuer() + "/protocol/openid-connect/" + endpoint;
    }

    public String internalIssuer() {
        return internalUrl + "/realms/" + realm;
    }

    public String adminUrl() {
        return internalUrl + "/admin/realms/" + realm;
    }

    private static String withoutSlash(String url) {
        return url.replaceAll("/+$", "");
    }

    /** The secret is for nobody's log. */
    @Override
    public String toString() {
        return clientId + " at " + issuer();
    }
}
