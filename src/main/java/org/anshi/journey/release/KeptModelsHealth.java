package org.anshi.journey.release;

import java.time.Clock;
import org.anshi.journey.ShippedModels;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names in the health details that administrators see which shipped models gave way to somebody's own; that is no illness. */
@Component("shippedModelsHealthIndicator")
class KeptModelsHealth implements HealthIndicator {
    private final ShippedModels shipped;
    private final Clock clock;

    KeptModelsHealth(ShippedModels shipped, Clock clock) {
        this.shipped = shipped;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        shipped.kept().forEach(kept -> health.withDetail(kept.key(), kept.words(clock.getZone())));
        return health.build();
    }
}
