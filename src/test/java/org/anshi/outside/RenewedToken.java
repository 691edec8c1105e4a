package org.anshi.outside;

import java.time.Duration;
import java.util.function.Supplier;
import org.anshi.RealKeycloak;
import org.springframework.web.client.RestClientException;

/** The bearer token of a script that works for hours: renewed every minute, and while Keycloak is away the last one goes on. */
class RenewedToken implements Supplier<String> {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final RealKeycloak keycloak;
    private final String person;
    private String token;
    private long since;

    RenewedToken(RealKeycloak keycloak, String person) {
        this.keycloak = keycloak;
        this.person = person;
        renew();
    }

    @Override
    public synchronized String get() {
        if (System.nanoTime() - since > FRESH.toNanos()) {
            try {
                renew();
            } catch (RestClientException away) {
                return token;
            }
        }
        return token;
    }

    private void renew() {
        token = keycloak.tokenOf(person);
        since = System.nanoTime();
    }
}
