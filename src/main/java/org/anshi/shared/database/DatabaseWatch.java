package org.anshi.shared.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Looks every second whether the database server answers, by a connection of its own. While it does not, nobody waits for a
 * connection in vain. The embedded database is where we are; it needs no watch.
 */
@Component
public class DatabaseWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long SECOND = 1000;
    private static final String PATIENCE_IN_SECONDS = "5";

    private final JdbcConnectionDetails address;
    private volatile ScheduledExecutorService looking;
    private volatile boolean away;
    private volatile Long lastAway;
    private Connection line;

    DatabaseWatch(JdbcConnectionDetails address) {
        this.address = address;
    }

    public boolean isAway() {
        return away;
    }

    @Override
    public void start() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("database-watch-");
        threads.setDaemon(true);
        looking = Executors.newSingleThreadScheduledExecutor(threads);
        if (isServer()) {
            looking.scheduleWithFixedDelay(this::look, SECOND, SECOND, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Now, or at any time since then: what began before it went away may fail only when it is back.
     *
     * @param then as {@link System#nanoTime()} had it
     */
    public boolean wasAwaySince(long then) {
        if (isServer()) {
            look();
        }
        Long last = lastAway;
        return away || last != null && last - then >= 0;
    }

    private boolean isServer() {
        return address.getJdbcUrl().startsWith("jdbc:postgresql:");
    }

    private synchronized void look() {
        boolean answers = answers() || answers();
        if (!answers) {
            lastAway = System.nanoTime();
        }
        if (answers == away) {
            away = !answers;
            log.warn(
                    answers
                            ? "数据库已恢复。 The database is back."
                            : "数据库无法访问：在它恢复之前请求得到 503。 The database does not answer: requests get 503 until it is back.");
        }
    }

    /** A line that broke is not the server's absence yet: that is asked by a new one. */
    private boolean answers() {
        try {
            if (line == null) {
                line = connect();
            }
            try (Statement question = line.createStatement()) {
                question.execute("select 1");
            }
            return true;
        } catch (SQLException broken) {
            log.debug("The database was asked in vain", broken);
            hangUp();
            return false;
        }
    }

    private Connection connect() throws SQLException {
        Properties manners = new Properties();
        manners.setProperty("user", String.valueOf(address.getUsername()));
        manners.setProperty("password", String.valueOf(address.getPassword()));
        manners.setProperty("connectTimeout", PATIENCE_IN_SECONDS);
        manners.setProperty("socketTimeout", PATIENCE_IN_SECONDS);
        manners.setProperty("ApplicationName", "anshi watch");
        return DriverManager.getConnection(address.getJdbcUrl(), manners);
    }

    private synchronized void hangUp() {
        try {
            if (line != null) {
                line.close();
            }
            line = null;
        } catch (SQLException gone) {
            log.debug("The line was gone already");
        }
    }

    @Override
    public void stop() {
        looking.execute(this::hangUp);
        looking.shutdown();
        looking = null;
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** Before everything that works on the database, and after it. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
