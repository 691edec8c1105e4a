package org.anshi.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedHousekeepingTest {
    private static final int COMMITS = 3000;
    private static final int ROWS_KEPT = 2000;

    @TempDir
    Path folder;

    /** Both with nothing retained, so that no clock decides what may be overwritten. */
    @Test
    void theFileStopsGrowingWhereTheSameWorkWouldMakeItGrow() throws Exception {
        long left = sizeAfterWork("left", false);
        long tidied = sizeAfterWork("tidied", true);

        assertThat(tidied).isLessThan(left / 2);
    }

    private long sizeAfterWork(String name, boolean tidied) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;RETENTION_TIME=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection connection = DriverManager.getConnection(url, "anshi", "")) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            work(connection, tidied ? session.getDatabase().getStore().getMvStore() : null);
            return Files.size(folder.resolve(name + ".mv.db"));
        }
    }

    private static void work(Connection connection, MVStore tidied) throws SQLException {
        try (Statement tables = connection.createStatement()) {
            tables.execute("create table kept (id bigint primary key, code varchar(36), words varchar(400))");
            tables.execute("create index kept_code on kept (code)");
        }
        connection.setAutoCommit(false);
        Random random = new Random(1);
        try (PreparedStatement merge = connection.prepareStatement("merge into kept values (?, ?, ?)")) {
            for (int commit = 1; commit <= COMMITS; commit++) {
                for (int row = 0; row < 4; row++) {
                    merge.setLong(1, random.nextInt(ROWS_KEPT));
                    merge.setString(2, new UUID(random.nextLong(), random.nextLong()).toString());
                    merge.setString(3, "x".repeat(400));
                    merge.executeUpdate();
                }
                connection.commit();
                if (tidied != null && commit % 50 == 0) {
                    EmbeddedHousekeeping.tidyUp(tidied);
                }
            }
        }
    }
}
