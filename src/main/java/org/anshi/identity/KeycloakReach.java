package org.anshi.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Whether Keycloak can be reached. Whoever finds that it cannot says so here, so that not everybody waits for an answer that
 * does not come.
 */
@Component
@Profile("keycloak")
@EnableConfigurationProperties(KeycloakSettings.class)
public class KeycloakReach {
    private static final Logger log = LoggerFactory.getLogger(KeycloakReach.class);
    private static final Duration NEXT_TRY = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final KeycloakSettings settings;
    private final Clock clock;
    private final HttpClient http;

    private Instant silentUntil = Instant.MIN;
    private boolean silent;

    public KeycloakReach(KeycloakSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http =
                HttpClient.newBuilder().connectTimeout(settings.connectWithin()).build();
    }

    /** It was silent a moment ago: no use in asking again so soon. */
    public synchronized boolean isSilent() {
        return clock.instant().isBefore(silentUntil);
    }

    /** It did not answer when it was last asked. */
    synchronized boolean isAway() {
        return silent;
    }

    public synchronized void wasSilent(Exception why) {
        if (!silent) {
            log.warn(
                    "Keycloak 无法连接，已登录的人员照常工作 Keycloak cannot be reached, people who signed in go on: {} ({})",
                    settings,
                    why.toString());
        }
        silent = true;
        silentUntil = clock.instant().plus(NEXT_TRY);
    }

    public synchronized void answered() {
        if (silent) {
            log.info("Keycloak 已恢复 Keycloak answers again: {}", settings);
        }
        silent = false;
        silentUntil = Instant.MIN;
    }

    /** Asks. Whoever is sent there in the belief that it answers sees an error of the browser. */
    public boolean answers() {
        try {
            int status = http.send(
                            HttpRequest.newBuilder(URI.create(settings.internalIssuer()))
                                    .timeout(settings.answerWithin())
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status < SERVER_ERROR) {
                answered();
                return true;
            }
            wasSilent(new IllegalStateException("status " + status));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception unreachable) {
            wasSilent(unreachable);
        }
        return false;
    }
}
