package org.anshi.shared.database;

import java.sql.Connection;
import java.sql.SQLException;
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

    /** Per cent of the file that should be in use; H2's own writer aims at 90, which moves much more. */
    private static final int IN_USE = 70;

    /** Others wait for a commit while so much is moved. */
    private static final int AT_ONCE = 1024 * 1024;

    private static final int MOST_TIMES = 64;

    private final DataSource database;
    private final boolean embedded;

    EmbeddedHousekeeping(DataSource database, JdbcConnectionDetails address) {
        this.database = database;
        this.embedded = address.getJdbcUrl().startsWith("jdbc:h2:file:");
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void tidyUp() {
        if (!embedded) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                tidyUp(session.getDatabase().getStore().getMvStore());
            }
        } catch (SQLException away) {
            LOG.debug("The embedded database was not tidied up this time", away);
        }
    }

    static void tidyUp(MVStore store) {
        int times = 0;
        while (times < MOST_TIMES && store.compact(IN_USE, AT_ONCE)) {
            times++;
        }
    }
}
