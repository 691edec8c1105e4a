package org.anshi.bench.contender;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Where a system keeps what it knows. */
public record Database(String url, String user, String password) {
    private static final int BATCH = 1000;

    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The same for every system, so that none has more hands than another. */
    public static final int CONNECTIONS = 20;

    Map<String, String> settings() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                user,
                "SPRING_DATASOURCE_PASSWORD",
                password,
                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
                Integer.toString(CONNECTIONS));
    }

    public <T> List<T> read(String query, Reader<T> reader, Object... parameters) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            fill(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** All of these orders for all of these rows, in one transaction. */
    void write(List<Order> orders) {
        writeBefore(Instant.MAX, orders);
    }

    /** Nothing is written, and false returned, when that takes longer than until then. */
    boolean writeBefore(Instant end, List<Order> orders) {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (Order order : orders) {
                try (PreparedStatement statement = connection.prepareStatement(order.sql())) {
                    int waiting = 0;
                    for (Object[] row : order.rows()) {
                        fill(statement, row);
                        statement.addBatch();
                        if (++waiting % BATCH == 0) {
                            statement.executeBatch();
                        }
                    }
                    statement.executeBatch();
                }
            }
            if (Instant.now().isAfter(end)) {
                connection.rollback();
                return false;
            }
            connection.commit();
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All of these in one transaction. */
    public void run(String... orders) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String order : orders) {
                statement.execute(order);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** On PostgreSQL: as after a quiet night. */
    public void vacuum() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A line of text as PostgreSQL's {@code copy} reads it. */
    public interface Line {
        String at(long index) throws GeneralSecurityException;
    }

    /** On PostgreSQL: so many rows into a table, all or none. */
    public void copy(String into, long count, Line line) throws GeneralSecurityException {
        try (Connection connection = connect()) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
            try {
                for (long i = 0; i < count; i++) {
                    byte[] row = (line.at(i) + "\n").getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(row, 0, row.length);
                }
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(into, failed);
        }
    }

    record Order(String sql, List<Object[]> rows) {}

    private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
