package org.anshi.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What operators watch: whether this node reached Keycloak when it last asked. It asks at least once a minute. */
@Component
@Profile("keycloak")
class KeycloakFigures {
    KeycloakFigures(MeterRegistry meters, KeycloakReach reach) {
        Gauge.builder("anshi.keycloak.reachable", reach, asked -> asked.isAway() ? 0 : 1)
                .description("1: Keycloak answered when it was last asked, 0: it did not")
                .register(meters);
    }
}
