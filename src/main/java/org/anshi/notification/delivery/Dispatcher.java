package org.anshi.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<Channel, Tray> trays = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Dispatcher(Round round, Delivery delivery, List<Gateway> gateways, DeliverySettings settings) {
        this.round = round;
        this.delivery = delivery;
        this.gateways = gateways;
        this.settings = settings;
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
        Tray tray = trays.get(channel);
        if (tray != null) {
            tray.ring();
        }
    }

    @EventListener
    void on(ClockMoved moved) {
        trays.values().forEach(Tray::ring);
    }

    @Override
    public synchronized void start() {
        for (Gateway gateway : gateways) {
            Tray tray = new Tray(round, gateway.channel(), settings);
            trays.put(gateway.channel(), tray);
            for (int i = 1; i <= settings.senders(); i++) {
                Thread thread = new Thread(
                        new Sender(tray, delivery, gateway),
                        "sender-" + gateway.channel().code() + "-" + i);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        trays.values().forEach(Tray::close);
        long end = System.nanoTime() + LAST_LETTER.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        trays.clear();
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
