package org.anshi.bench.contender;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL server of the run's own. What was acknowledged is on disk. */
public final class Postgres implements AutoCloseable {
    /** The embedded server switches the first three off by default, which is for tests. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "max_connections", "200",
            "shared_buffers", "512MB",
            "shared_preload_libraries", "pg_stat_statements",
            "jit", "off");

    private static final List<String> TOLD = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "shared_buffers",
            "work_mem",
            "max_wal_size",
            "max_connections",
            "jit",
            "shared_preload_libraries");

    private final EmbeddedPostgres server;
    private final int port;

    public Postgres(Path data) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(
                            data.resolveSibling("postgres-binaries").toFile())
                    .setPGStartupWait(Duration.ofMinutes(1));
            SETTINGS.forEach(builder::setServerConfig);
            server = builder.start();
            port = server.getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** An empty one. */
    Database database(String name) {
        execute("create database " + name);
        Database made = new Database("jdbc:postgresql://localhost:" + port + "/" + name, "postgres", "");
        return made;
    }

    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        Database any = new Database("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
        TOLD.forEach(name -> settings.put(
                name,
                any.read("select current_setting(?)", row -> row.getString(1), name)
                        .get(0)));
        return settings;
    }

    /** The statements that took most of the server's time since it was last asked, with a share each. */
    public List<String> costliest(String database, int most) {
        execute("create extension if not exists pg_stat_statements");
        return new Database("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "")
                .read(
                        """
                        select round(100 * s.total_exec_time / nullif(sum(s.total_exec_time) over (), 0)) || '% '
                            || s.calls || ' calls, ' || round(s.mean_exec_time::numeric, 3) || ' ms: '
                            || left(regexp_replace(s.query, '\\s+', ' ', 'g'), 160)
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid
                        where d.datname = ? order by s.total_exec_time desc limit ?""",
                        row -> row.getString(1), database, most);
    }

    public void forgetStatements() {
        execute("create extension if not exists pg_stat_statements");
        execute("select pg_stat_statements_reset()");
    }

    private void execute(String order) {
        try (Connection all = server.getPostgresDatabase().getConnection();
                Statement statement = all.createStatement()) {
            statement.execute(order);
        } catch (SQLException failed) {
            throw new IllegalStateException(order, failed);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
