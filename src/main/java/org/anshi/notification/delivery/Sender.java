package org.anshi.notification.delivery;

import org.anshi.notification.outbox.Entry;
import org.anshi.shared.CaseInLogs;
import org.anshi.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries messages of one channel, one after the other. Each channel has senders of its own, so that a slow gateway delays no other. */
class Sender implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final Tray tray;
    private final Delivery delivery;
    private final Gateway gateway;

    Sender(Tray tray, Delivery delivery, Gateway gateway) {
        this.tray = tray;
        this.delivery = delivery;
        this.gateway = gateway;
    }

    @Override
    public void run() {
        try {
            for (Entry message = tray.next(); message != null; message = tray.next()) {
                go(message);
                // What comes after it in its case was held back until now.
                tray.ring();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void go(Entry message) {
        try {
            carry(message);
        } catch (RuntimeException e) {
            // Names the class only: a message may quote what it failed on.
            log.warn(
                    "Message {} was left on its way by {}: {}",
                    message.envelope().id(),
                    gateway.channel().code(),
                    e.getClass().getSimpleName());
        }
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
}
