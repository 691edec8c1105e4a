package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.Channel;
import org.anshi.notification.outbox.Queued;
import org.anshi.notification.outbox.Round;
import org.anshi.shared.ClockMoved;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps senders for every channel at work, wakes them when something was queued, and lets them finish on the way out. */
@Component
@EnableConfigurationProperties({DeliverySettings.class, SmsSettings.class})
class Dispatcher implements SmartLifecycle {
    private static final Duration LAST_LETTER = Duration.ofSeconds(10);

    private final Round round;
    private final Delivery delivery;
    private final List<Gateway> gateways;
    private final DeliverySettings settings;
    private final Map<Channel, Bell> bells = new EnumMap<>(Channel.class);
    private final List<Sender> senders = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(Round round, Delivery delivery, List<Gateway> gateways, DeliverySettings settings) {
        this.round = round;
        this.delivery = delivery;
        this.gateways = gateways;
        this.settings = settings;
        for (Channel channel : Channel.values()) {
            bells.put(channel, new Bell());
        }
    }

    /** Rings after the commit. A transactional listener would do, but cost a row in the publication registry per message. */
    @EventListener
    void on(Queued queued) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(queued.channel());
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(queued.channel());
            }
        });
    }

    private void ring(Channel channel) {
        bells.get(channel).ring();
    }

    @EventListener
    void on(ClockMoved moved) {
        bells.values().forEach(Bell::ring);
    }

    @Override
    public synchronized void start() {
        for (Gateway gateway : gateways) {
            for (int i = 1; i <= settings.senders(); i++) {
                Sender sender = new Sender(round, delivery, gateway, settings, bells.get(gateway.channel()));
                Thread thread = new Thread(sender, "sender-" + gateway.channel().code() + "-" + i);
                thread.setDaemon(true);
                senders.add(sender);
                threads.add(thread);
                thread.start();
            }
        }
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        senders.forEach(Sender::stop);
        bells.values().forEach(Bell::ring);
        long end = System.nanoTime() + LAST_LETTER.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        senders.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
