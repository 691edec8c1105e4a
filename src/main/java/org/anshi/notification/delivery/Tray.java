package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Entry;
import org.anshi.notification.outbox.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the senders of one channel have in hand. One of them fetches for all and, when there is nothing, keeps watch for all: to
 * look costs as much for one message as for many.
 */
class Tray {
    private static final Logger log = LoggerFactory.getLogger(Tray.class);

    private final Round round;
    private final Channel channel;
    private final DeliverySettings settings;
    private final Bell bell = new Bell();
    private final Deque<Entry> inHand = new ArrayDeque<>();
    private long fetchedAt;
    private long lookedForLapsedAt = System.nanoTime();
    private volatile boolean closed;

    Tray(Round round, Channel channel, DeliverySettings settings) {
        this.round = round;
        this.channel = channel;
        this.settings = settings;
    }

    /** Waits for it. Null when the tray is closed. */
    synchronized Entry next() throws InterruptedException {
        while (!closed) {
            if (since(fetchedAt).compareTo(settings.lease().dividedBy(2)) > 0) {
                // The lease might not last for another one: these are taken up again when it has ended.
                inHand.clear();
            }
            if (!inHand.isEmpty()) {
                return inHand.remove();
            }
            fetch();
        }
        return null;
    }

    private void fetch() throws InterruptedException {
        long heard = bell.rings();
        try {
            takeUpWhatLapsed();
            inHand.addAll(round.take(channel, settings.senders(), settings.lease()));
            fetchedAt = System.nanoTime();
        } catch (RuntimeException e) {
            // Names the class only: a message may quote what it failed on.
            log.warn(
                    "Sending by {} was interrupted: {}",
                    channel.code(),
                    e.getClass().getSimpleName());
        }
        if (inHand.isEmpty() && !closed) {
            bell.await(heard, settings.poll());
        }
    }

    private void takeUpWhatLapsed() {
        if (since(lookedForLapsedAt).compareTo(settings.poll()) >= 0) {
            lookedForLapsedAt = System.nanoTime();
            round.takeUpLapsed(channel);
        }
    }

    /** There may be something new. */
    void ring() {
        bell.ring();
    }

    void close() {
        closed = true;
        bell.ring();
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
