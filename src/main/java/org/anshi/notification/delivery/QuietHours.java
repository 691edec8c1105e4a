package org.anshi.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** Nobody is woken by a service notice: it waits for the morning unless it is urgent. */
@Component
public class QuietHours {
    private final DeliverySettings settings;
    private final Clock clock;

    QuietHours(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The first moment, from now on, at which a message may go. */
    public Instant nextOpening() {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        LocalTime time = now.toLocalTime();
        if (time.isBefore(settings.from())) {
            return now.with(settings.from()).toInstant();
        }
        return time.isBefore(settings.until())
                ? now.toInstant()
                : now.plusDays(1).with(settings.from()).toInstant();
    }
}
