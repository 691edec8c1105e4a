package org.anshi.journey.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** Carries the rows of one table; what was in the new one before (a migration's first rows, the engine's) gives way. */
class TableMove {
    private static final int AT_ONCE = 500;

    private final Connection from;
    private final Connection to;
    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    TableMove(Connection from, Connection to, String table) throws SQLException {
        this.from = from;
        this.to = to;
        this.table = table;
        try (Statement statement = to.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where false")) {
            ResultSetMetaData described = none.getMetaData();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                columns.add(described.getColumnName(column));
                types.add(described.getColumnTypeName(column));
            }
        }
    }

    long carry() throws SQLException {
        String named = String.join(", ", columns);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (Statement clear = to.createStatement();
                Statement select = from.createStatement();
                PreparedStatement insert = to.prepareStatement(
                        "insert into " + table + " (" + named + ") overriding system value values (" + places + ")")) {
            clear.execute("delete from " + table);
            return copy(select.executeQuery("select " + named + " from " + table), insert);
        }
    }

    private long copy(ResultSet rows, PreparedStatement insert) throws SQLException {
        long carried = 0;
        while (rows.next()) {
            for (int column = 1; column <= columns.size(); column++) {
                insert.setObject(column, value(rows, column));
            }
            insert.addBatch();
            carried++;
            if (carried % AT_ONCE == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return carried;
    }

    /** As the new column's type wants it: the engine's scripts choose types of their own for each database. */
    private Object value(ResultSet rows, int column) throws SQLException {
        return switch (types.get(column - 1)) {
            case "bytea" -> rows.getBytes(column);
            case "bool" -> rows.getObject(column, Boolean.class);
            case "varchar", "text" -> rows.getString(column);
            case "timestamptz" -> rows.getObject(column, OffsetDateTime.class);
            case "timestamp" -> rows.getObject(column, LocalDateTime.class);
            case "date" -> rows.getObject(column, LocalDate.class);
            case "uuid" -> rows.getObject(column, UUID.class);
            default -> rows.getObject(column);
        };
    }
}
