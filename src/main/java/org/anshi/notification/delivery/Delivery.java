package org.anshi.notification.delivery;

import java.time.Clock;
import java.time.Instant;
import org.anshi.notification.outbox.Entry;
import org.anshi.notification.outbox.Envelope;
import org.anshi.notification.outbox.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One message on its way: looked at again, handed over, and its outcome put on record. */
@Component
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Round round;
    private final Truth truth;
    private final QuietHours quietHours;
    private final BackOff backOff;
    private final DeliveryMetrics metrics;
    private final Clock clock;

    Delivery(Round round, Truth truth, QuietHours quietHours, BackOff backOff, DeliveryMetrics metrics, Clock clock) {
        this.round = round;
        this.truth = truth;
        this.quietHours = quietHours;
        this.backOff = backOff;
        this.metrics = metrics;
        this.clock = clock;
    }

    void carry(Entry message, Gateway gateway) {
        Envelope envelope = message.envelope();
        if (message.letter() == null) {
            withdraw(envelope, "the data of its case were erased");
            return;
        }
        if (!truth.stillHolds(envelope)) {
            withdraw(envelope, "no longer true");
            return;
        }
        Instant opening = quietHours.nextOpening();
        if (!envelope.urgent() && opening.isAfter(clock.instant())) {
            round.held(envelope.id(), opening);
            return;
        }
        try {
            gateway.deliver(envelope.id(), message.letter());
        } catch (Undelivered e) {
            keep(envelope, e);
            return;
        }
        round.sent(envelope.id());
        metrics.count(envelope.channel(), "sent");
    }

    private void withdraw(Envelope message, String why) {
        round.withdrawn(message.id(), why);
        metrics.count(message.channel(), "withdrawn");
    }

    private void keep(Envelope message, Undelivered failure) {
        int attempts = message.attempts() + 1;
        if (failure.isForGood() || backOff.givesUpAfter(attempts)) {
            round.failed(message.id(), failure.getMessage());
            metrics.count(message.channel(), "failed");
            log.warn(
                    "Message {} of {} was given up after {} attempts: {}",
                    message.id(),
                    message.caseNumber(),
                    attempts,
                    failure.getMessage());
            return;
        }
        round.again(message, clock.instant().plus(backOff.after(attempts)), failure.getMessage());
        metrics.count(message.channel(), "retried");
        log.debug("Message {} waits for its next attempt: {}", message.id(), failure.getMessage());
    }
}
