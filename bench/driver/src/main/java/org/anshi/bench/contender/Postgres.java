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

    /** A statement's calls and mean time since it was last asked. */
    public record Asked(long calls, double meanMillis) {}

    /** By statement, of those that took at least a thousandth of the server's time for it. */
    public Map<String, Asked> asked(String database) {
        Map<String, Asked> asked = new LinkedHashMap<>();
        server().read(
                        """
                        select regexp_replace(query, '\s+', ' ', 'g'), calls, mean_exec_time from (
                            select s.*, sum(total_exec_time) over () as all_of_it from pg_stat_statements s
                            join pg_database d on d.oid = s.dbid where d.datname = ?) x
                        where total_exec_time > all_of_it / 1000 order by total_exec_time desc""",
                        row -> asked.put(row.getString(1), new Asked(row.getLong(2), row.getDouble(3))),
                        database);
        return asked;
    }

    /** What a database's statements took since it was last asked, rows they wrote, and the log of all that was written. */
    public record Spent(double millis, long rows, long logged) {
        public Spent minus(Spent before) {
            return new Spent(millis - before.millis, rows - before.rows, logged - before.logged);
        }
    }

    public Spent spent(String database) {
        return server().read(
                        """
                        select coalesce(sum(total_exec_time), 0),
                            coalesce(sum(rows) filter (where query ~* '^\s*(insert|update|delete)'), 0),
                            pg_current_wal_lsn() - '0/0'
                        from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = ?""",
                        row -> new Spent(row.getDouble(1), row.getLong(2), row.getLong(3)),
                        database)
                .get(0);
    }

    /** What a database takes on the disk. */
    public long bytes(String database) {
        return server().read("select pg_database_size(?)", row -> row.getLong(1), database)
                .get(0);
    }

    private Database server() {
        return new Database("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
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
