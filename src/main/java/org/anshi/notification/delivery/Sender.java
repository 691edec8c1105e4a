package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.List;
import org.anshi.notification.outbox.Entry;
import org.anshi.notification.outbox.Round;
import org.anshi.shared.CaseInLogs;
import org.anshi.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages of one channel round by round. Each channel has senders of its own, so that a slow gateway delays no other. */
class Sender implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int ROUND = 4;

    private final Round round;
    private final Delivery delivery;
    private final Gateway gateway;
    private final DeliverySettings settings;
    private final Bell bell;
    private volatile boolean stopped;

    Sender(Round round, Delivery delivery, Gateway gateway, DeliverySettings settings, Bell bell) {
        this.round = round;
        this.delivery = delivery;
        this.gateway = gateway;
        this.settings = settings;
        this.bell = bell;
    }

    @Override
    public void run() {
        while (!stopped) {
            long heard = bell.rings();
            try {
                if (goOnce() == 0) {
                    bell.await(heard, settings.poll());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // Names the class only: a message may quote what it failed on.
                log.warn(
                        "Sending by {} was interrupted: {}",
                        gateway.channel().code(),
                        e.getClass().getSimpleName());
                pause();
            }
        }
    }

    int goOnce() {
        long began = System.nanoTime();
        List<Entry> taken = round.take(gateway.channel(), ROUND, settings.lease());
        for (Entry message : taken) {
            if (stopped || spent(began).compareTo(settings.lease().dividedBy(2)) > 0) {
                // The lease might not last for another one: it is taken up again when it has ended.
                break;
            }
            carry(message);
        }
        return taken.size();
    }

    private void carry(Entry message) {
        CaseNumber number = message.envelope().caseNumber();
        if (number == null) {
            delivery.carry(message, gateway);
            return;
        }
        try (var about = CaseInLogs.during(number)) {
            delivery.carry(message, gateway);
        }
    }

    void stop() {
        stopped = true;
    }

    private void pause() {
        try {
            bell.await(bell.rings(), settings.poll());
        } catch (InterruptedException e) {
            stopped = true;
        }
    }

    private static Duration spent(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
