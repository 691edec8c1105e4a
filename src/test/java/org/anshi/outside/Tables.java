package org.anshi.outside;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every table of the database, the engine's and ours, looked at from below. */
class Tables {
    private final Connection database;

    Tables(Connection database) {
        this.database = database;
    }

    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        String counts = names().stream()
                .map(table -> "select '" + table + "', count(*) from \"" + table + "\"")
                .collect(Collectors.joining(" union all "));
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery(counts)) {
            while (count.next()) {
                rows.put(count.getString(1), count.getLong(2));
            }
        }
        return rows;
    }

    /** Where these words stand for everybody to read: {@code TABLE.COLUMN holds WORD}. */
    List<String> holding(Collection<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : names()) {
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        String readable = readable(rows, column);
                        for (String word : words) {
                            if (readable.contains(word)) {
                                found.add((table + "." + columns.getColumnName(column)).toUpperCase(Locale.ROOT)
                                        + " holds " + word);
                            }
                        }
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }

    List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables = database.getMetaData()
                .getTables(null, database.getSchema(), null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** Bytes as the encodings in which Java would have written words into them. */
    private static String readable(ResultSet rows, int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        boolean binary = type == java.sql.Types.BLOB
                || type == java.sql.Types.BINARY
                || type == java.sql.Types.VARBINARY
                || type == java.sql.Types.LONGVARBINARY;
        if (!binary) {
            return String.valueOf(rows.getString(column));
        }
        byte[] bytes = rows.getBytes(column);
        return bytes == null
                ? ""
                : new String(bytes, StandardCharsets.UTF_8) + new String(bytes, StandardCharsets.UTF_16BE);
    }
}
