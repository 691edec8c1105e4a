package org.anshi.outside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.anshi.DatabaseUnderTest.Address;

/** A PostgreSQL server of a test's own, which may stop and come back on the same port with all it had. */
class PostgresServer implements AutoCloseable {
    private final Path data;
    private final int port = freePort();
    private EmbeddedPostgres server;

    private PostgresServer(Path data) {
        this.data = data;
    }

    /** With an empty database in it. */
    static PostgresServer start(Path data) {
        PostgresServer made = new PostgresServer(data);
        made.comeBack();
        made.execute("create role anshi login");
        made.execute("create database anshi owner anshi");
        return made;
    }

    Address address() {
        return new Address("jdbc:postgresql://localhost:" + port + "/anshi", "anshi", "");
    }

    /** Whoever is connected is thrown out. */
    void goAway() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void comeBack() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void execute(String order) {
        try (Connection all = server.getPostgresDatabase().getConnection();
                Statement statement = all.createStatement()) {
            statement.execute(order);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        goAway();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
