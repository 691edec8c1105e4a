package org.anshi.journey.release;

import org.anshi.journey.ShippedModels;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Names in the health details that administrators see which shipped models gave way to somebody's own; that is no illness. */
@Component("shippedModelsHealthIndicator")
class KeptModelsHealth implements HealthIndicator {
    private final ShippedModels shipped;

    KeptModelsHealth(ShippedModels shipped) {
        this.shipped = shipped;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        shipped.kept()
                .forEach(kept -> health.withDetail(
                        kept.file(),
                        "继续使用自有发布 " + kept.own().name() + "，可在 /workbench 改用随产品的版本。"
                                + " Runs as released in " + kept.own().name()
                                + "; switch to the shipped one at /workbench."));
        return health.build();
    }
}
