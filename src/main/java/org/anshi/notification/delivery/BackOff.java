package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** The wait before the next try: doubled each time, and never quite the same, so that nodes don't knock in step. */
@Component
class BackOff {
    private final DeliverySettings settings;

    BackOff(DeliverySettings settings) {
        this.settings = settings;
    }

    Duration after(int attempts) {
        long doubled = settings.firstWait().toMillis() << Math.min(attempts - 1, 30);
        long wait = Math.min(doubled, settings.longestWait().toMillis());
        return Duration.ofMillis(
                wait - (long) (wait * 0.2 * ThreadLocalRandom.current().nextDouble()));
    }

    boolean givesUpAfter(int attempts) {
        return attempts >= settings.attempts();
    }
}
