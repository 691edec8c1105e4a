package org.anshi.demo.setting;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** Looks twice a second what was set elsewhere. Starts before everything else, so that no timer sees the wrong time. */
@Component
@Profile("demo")
class SettingsWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);
    private static final long HALF_A_SECOND = 500;

    private final Settings settings;
    private final List<Follower> followers;
    private volatile ScheduledExecutorService watch;

    SettingsWatch(Settings settings, List<Follower> followers) {
        this.settings = settings;
        this.followers = followers;
    }

    @Override
    public void start() {
        look();
        CustomizableThreadFactory threads = new CustomizableThreadFactory("demo-settings-");
        threads.setDaemon(true);
        watch = Executors.newSingleThreadScheduledExecutor(threads);
        watch.scheduleWithFixedDelay(this::lookAgain, HALF_A_SECOND, HALF_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** What could not be read is read the next time. */
    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            log.debug("The settings of the demonstration could not be read", e);
        }
    }

    private void look() {
        var all = settings.all();
        followers.forEach(follower -> follower.follow(all));
    }

    @Override
    public void stop() {
        watch.shutdownNow();
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
