package org.anshi.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Outbox;
import org.springframework.stereotype.Component;

/** What operators watch: how many messages went which way, and how long the oldest has been waiting. */
@Component
class DeliveryMetrics {
    private final MeterRegistry meters;

    DeliveryMetrics(MeterRegistry meters, Outbox outbox, Clock clock) {
        this.meters = meters;
        Gauge.builder("anshi.messages.oldest.unsent", outbox, box -> waiting(box, clock))
                .baseUnit("seconds")
                .description("How long the oldest message has been waiting that could have gone")
                .register(meters);
    }

    void count(Channel channel, String outcome) {
        meters.counter("anshi.messages", "channel", channel.code(), "outcome", outcome)
                .increment();
    }

    private static double waiting(Outbox outbox, Clock clock) {
        return outbox.oldestUnsent()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
