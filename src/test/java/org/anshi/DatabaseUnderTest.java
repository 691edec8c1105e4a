package org.anshi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The kind of database these tests run on: H2, or with {@code -Danshi.test.database=postgresql} a real PostgreSQL server, one
 * for all tests of a JVM and with a database of its own for each that asks. What tests must know of the difference is here.
 */
public enum DatabaseUnderTest {
    H2("select count(*) from information_schema.sessions where blocker_id is not null") {
        @Override
        public Address fresh() {
            return new Address("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", OWNER, "");
        }

        /** As the shipped settings have it. */
        @Override
        public Address of(Path data) {
            return new Address(
                    "jdbc:h2:file:" + data.toAbsolutePath() + "/anshi;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", OWNER, "");
        }

        @Override
        public Map<String, String> settings(Path data) {
            return Map.of();
        }
    },

    POSTGRESQL(
            "select count(*) from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0") {
        private final Map<Path, Address> byFolder = new ConcurrentHashMap<>();

        @Override
        public Address fresh() {
            return Server.ONLY.makeDatabase();
        }

        @Override
        public Address of(Path data) {
            return byFolder.computeIfAbsent(data.toAbsolutePath(), folder -> fresh());
        }

        @Override
        public Map<String, String> settings(Path data) {
            Address address = of(data);
            return Map.of(
                    "SPRING_DATASOURCE_URL", address.url(),
                    "SPRING_DATASOURCE_USERNAME", address.user(),
                    "SPRING_DATASOURCE_PASSWORD", address.password());
        }
    };

    private static final String OWNER = "anshi";

    /** Where a database is and who enters it. */
    public record Address(String url, String user, String password) {
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    private final String whoWaits;

    DatabaseUnderTest(String whoWaits) {
        this.whoWaits = whoWaits;
    }

    public static DatabaseUnderTest current() {
        return "postgresql".equals(System.getProperty("anshi.test.database")) ? POSTGRESQL : H2;
    }

    /** As folders of migrations are named. */
    public String vendor() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new one, with nothing in it. */
    public abstract Address fresh();

    /** The one that a product on this folder keeps, however often it is started. */
    public abstract Address of(Path data);

    /** What an operator would set in the environment of a product on this folder. */
    public abstract Map<String, String> settings(Path data);

    /** Whether a transaction waits at this moment for what another one has locked. */
    public boolean somebodyWaits(JdbcClient jdbc) {
        return jdbc.sql(whoWaits).query(Integer.class).single() > 0;
    }

    /** Started by the first who asks; it ends with the JVM. */
    private enum Server {
        ONLY;

        private final EmbeddedPostgres postgres = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setRegisterShutdownHook(false)
                        .start();
                // After all contexts are closed: they would wait for it otherwise.
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                execute(postgres, "create role " + OWNER + " login");
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** It belongs to somebody who is not the server's superuser, as an operator would have it. */
        Address makeDatabase() {
            String name = "anshi_" + UUID.randomUUID().toString().replace("-", "");
            execute(postgres, "create database " + name + " owner " + OWNER);
            return new Address("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, OWNER, "");
        }

        private static void execute(EmbeddedPostgres postgres, String order) {
            try (Connection server = postgres.getPostgresDatabase().getConnection();
                    Statement statement = server.createStatement()) {
                statement.execute(order);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
