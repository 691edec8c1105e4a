package org.anshi.demo.setting;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks twice a second what was set elsewhere. Starts before everything else, so that no timer sees the wrong time. */
@Component
@Profile("demo")
class SettingsWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);
    private static final long HALF_A_SECOND = 500;

    private final Settings settings;
    private final List<Follower> followers;
    private volatile Thread thread;

    SettingsWatch(Settings settings, List<Follower> followers) {
        this.settings = settings;
        this.followers = followers;
    }

    @Override
    public void start() {
        look();
        Thread watch = new Thread(this::watch, "demo-settings");
        watch.setDaemon(true);
        thread = watch;
        watch.start();
    }

    private void watch() {
        try {
            while (Thread.currentThread() == thread) {
                Thread.sleep(HALF_A_SECOND);
                try {
                    look();
                } catch (RuntimeException e) {
                    log.debug("The settings of the demonstration could not be read", e);
                }
            }
        } catch (InterruptedException stopped) {
            log.debug("No longer watching");
        }
    }

    private void look() {
        var all = settings.all();
        followers.forEach(follower -> follower.follow(all));
    }

    @Override
    public void stop() {
        Thread watch = thread;
        thread = null;
        if (watch != null) {
            watch.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
