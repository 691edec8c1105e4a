package org.anshi.journey.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Carries every table from H2 to PostgreSQL, the engine's and ours, in the transaction of whoever asks: all of it or nothing.
 * Foreign keys are taken down for it and put up again at the end: PostgreSQL itself checks that nothing was left behind.
 */
class HouseMove {
    private static final String TABLES =
            """
            select table_name from information_schema.tables where table_schema = current_schema
            and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by table_name""";

    private static final String FOREIGN_KEYS =
            """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname),
                'alter table ' || conrelid::regclass || ' add constraint ' || quote_ident(conname) || ' '
                    || pg_get_constraintdef(oid)
            from pg_constraint where contype = 'f' and connamespace = current_schema::regnamespace""";

    /** Numbers given out by a column itself go on after the highest one. */
    private static final String COUNTED_COLUMNS =
            """
            select format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %I), 0) + 1, false)',
                table_name, column_name, column_name, table_name)
            from information_schema.columns where table_schema = current_schema and is_identity = 'YES'""";

    private final Connection from;
    private final Connection to;

    HouseMove(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** How many rows came along. */
    long carry() throws SQLException {
        List<String> putUp = new ArrayList<>();
        for (List<String> key : read(FOREIGN_KEYS, 2)) {
            execute(key.get(0));
            putUp.add(key.get(1));
        }
        long rows = 0;
        for (List<String> table : read(TABLES, 1)) {
            rows += new TableMove(from, to, table.get(0)).carry();
        }
        for (String key : putUp) {
            execute(key);
        }
        goOnCounting();
        return rows;
    }

    private void goOnCounting() throws SQLException {
        for (List<String> column : read(COUNTED_COLUMNS, 1)) {
            execute(column.get(0));
        }
        try (Statement statement = from.createStatement();
                ResultSet sequence = statement.executeQuery(
                        "select sequence_name, base_value from information_schema.sequences"
                                + " where sequence_schema = current_schema and sequence_name not like 'SYSTEM_SEQUENCE%'")) {
            while (sequence.next()) {
                execute("select setval('" + sequence.getString(1).toLowerCase(Locale.ROOT) + "', " + sequence.getLong(2)
                        + ", false)");
            }
        }
    }

    private List<List<String>> read(String question, int columns) throws SQLException {
        List<List<String>> answer = new ArrayList<>();
        try (Statement statement = to.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                answer.add(row);
            }
        }
        return answer;
    }

    private void execute(String order) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(order);
        }
    }
}
