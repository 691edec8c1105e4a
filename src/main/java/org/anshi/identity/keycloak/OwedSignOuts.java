package org.anshi.identity.keycloak;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.KeycloakSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Ends sign-ins at Keycloak. Those it cannot be told of are remembered in the database, where every node finds them, and told as
 * soon as it answers; told twice is no harm.
 */
@Component
@Profile("keycloak")
class OwedSignOuts {
    private static final Logger log = LoggerFactory.getLogger(OwedSignOuts.class);

    /** By then the sign-in is over at Keycloak by itself. */
    static final Duration KEPT = Duration.ofDays(2);

    private record Owed(UUID id, String refreshToken) {}

    private final JdbcClient jdbc;
    private final KeycloakReach reach;
    private final KeycloakSettings settings;
    private final RestClient keycloak;
    private final Clock clock;

    OwedSignOuts(JdbcClient jdbc, KeycloakReach reach, KeycloakSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.settings = settings;
        this.keycloak = KeycloakClient.calls(settings);
        this.clock = clock;
    }

    UUID owe(String refreshToken) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into owed_sign_out (id, refresh_token, owed_since) values (:id, :token, :since)")
                .param("id", id)
                .param("token", refreshToken)
                .param("since", Timestamp.from(clock.instant()))
                .update();
        log.warn("退出登录未能告知 Keycloak，待其恢复后补办 Keycloak will be told of a sign-out once it answers: {}", id);
        return id;
    }

    /** Still, after another try if Keycloak was not silent a moment ago. */
    boolean isOwed(UUID id) {
        return owed("where id = ?", id).stream().anyMatch(one -> !settle(one));
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void settleAll() {
        jdbc.sql("delete from owed_sign_out where owed_since < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        for (Owed one : owed("order by owed_since")) {
            if (!settle(one)) {
                return;
            }
        }
    }

    /** @return whether Keycloak knows now that it is over */
    boolean end(String refreshToken) {
        if (reach.isSilent()) {
            return false;
        }
        var form = new LinkedMultiValueMap<String, String>();
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        form.add("refresh_token", refreshToken);
        try {
            keycloak.post()
                    .uri(settings.forUs("logout"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
            reach.answered();
            return true;
        } catch (OAuth2AuthorizationException refused) {
            return OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
        } catch (HttpClientErrorException refused) {
            log.warn("Keycloak refuses a sign-out: {}", refused.toString());
        } catch (RestClientException unreached) {
            reach.wasSilent(unreached);
        }
        return false;
    }

    private boolean settle(Owed one) {
        if (!end(one.refreshToken())) {
            return false;
        }
        if (jdbc.sql("delete from owed_sign_out where id = ?").param(one.id()).update() == 1) {
            log.info("已补办退出登录 Keycloak was told of the sign-out: {}", one.id());
        }
        return true;
    }

    private List<Owed> owed(String which, Object... parameters) {
        return jdbc.sql("select id, refresh_token from owed_sign_out " + which)
                .params(List.of(parameters))
                .query((row, n) -> new Owed(row.getObject("id", UUID.class), row.getString("refresh_token")))
                .list();
    }
}
