package org.anshi.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the file of the embedded database from growing with each commit. H2 moves what is still needed out of the chunks that are mostly
 * overwritten, but does so in the thread that also writes late: it has none while commits are on disk before they are acknowledged
 * ({@code WRITE_DELAY=0}).
 */
@Component
class EmbeddedHousekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedHousekeeping.class);

    /** Per cent of what could be moved by now that should be in use; H2's own writer aims at 90, which moves much more. */
    private static final int IN_USE = 70;

    private static final String MOVABLE_IN_USE = "info.CHUNKS_FILL_RATE_RW";

    /** Others wait for a commit while so much is moved. */
    private static final int AT_ONCE = 1024 * 1024;

    /** Of each second; the file is caught up with when there is less to do. */
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final DataSource database;
    private final boolean embedded;
    private MVStore store;

    EmbeddedHousekeeping(DataSource database, JdbcConnectionDetails address) {
        this.database = database;
        this.embedded = address.getJdbcUrl().startsWith("jdbc:h2:")
                && !address.getJdbcUrl().startsWith("jdbc:h2:mem:");
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void tidyUp() {
        if (!embedded) {
            return;
        }
        try {
            if (store == null) {
                store = find();
            }
            if (store != null && !store.isClosed()) {
                tidyUp(store);
            }
        } catch (SQLException | RuntimeException failed) {
            LOG.warn("The embedded database was not tidied up this time", failed);
        }
    }

    /** Null where somebody else's process has the file open and we only ask it. */
    private MVStore find() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                    ? session.getDatabase().getStore().getMvStore()
                    : null;
        }
    }

    static void tidyUp(MVStore store) {
        long until = System.nanoTime() + LONGEST.toNanos();
        boolean moved = true;
        while (moved && movableInUse(store) < IN_USE && System.nanoTime() < until) {
            moved = store.compact(IN_USE, AT_ONCE);
        }
    }

    private static int movableInUse(MVStore store) {
        int[] inUse = {0};
        store.populateInfo((name, value) -> {
            if (name.equals(MOVABLE_IN_USE)) {
                inUse[0] = Integer.parseInt(value);
            }
        });
        return inUse[0];
    }
}
