package org.anshi.intake;

import org.anshi.intake.store.Lookups;
import org.anshi.intake.store.RequestKeys;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets request keys and look-ups that have had their day. */
@Component
class Housekeeping {
    private final RequestKeys keys;
    private final Lookups lookups;

    Housekeeping(RequestKeys keys, Lookups lookups) {
        this.keys = keys;
        this.lookups = lookups;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetOld() {
        keys.forgetOld();
        lookups.forgetOld();
    }
}
