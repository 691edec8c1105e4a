package org.anshi.bench.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.bench.contender.Database;

/** All rows of a case: those that name it, those that refer to these, and so on until there are no more. */
final class StemRows {
    /** A key and a token are sealed for one case only: {@link CloneSecrets} makes them. */
    private static final Set<String> SEALED = Set.of("privacy_key", "case_token");

    private final Database database;
    private final String number;
    private final Map<String, StemRow> rows = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    StemRows(Database database, List<TableShape> tables, String number, String key) {
        this.database = database;
        this.number = number;
        ids.add(key);
        List<TableShape> own = tables.stream()
                .filter(table -> !SEALED.contains(table.name()))
                .filter(TableShape::mayBeACases)
                .toList();
        int known = -1;
        while (known < ids.size()) {
            known = ids.size();
            look(own);
        }
        rows.values().forEach(StemRows::refuseWhatIsKeptElsewhere);
    }

    private void look(List<TableShape> tables) {
        Map<String, TableShape> byName = new HashMap<>();
        List<Object> whose = new ArrayList<>();
        for (TableShape table : tables) {
            byName.put(table.name(), table);
            whose.addAll(table.whose(number, ids));
        }
        database.read(
                        tables.stream().map(TableShape::lookSql).collect(Collectors.joining(" union all ")),
                        row -> new StemRow(byName.get(row.getString(1)), row.getString(2), Arrays.asList((String[])
                                row.getArray(3).getArray())),
                        whose.toArray())
                .forEach(this::keep);
    }

    private void keep(StemRow row) {
        rows.put(row.table().name() + row.place(), row);
        ids.addAll(row.ownIds());
    }

    /** The engine keeps large variables in a table that does not say whose they are; a journey of ours has none. */
    private static void refuseWhatIsKeptElsewhere(StemRow row) {
        for (int i = 0; i < row.values().size(); i++) {
            String column = row.table().columns().get(i).name();
            if (column.equals("bytearray_id_") && row.values().get(i) != null) {
                throw new IllegalStateException(
                        "A stem with bytes kept elsewhere, in " + row.table().name());
            }
        }
    }

    List<String> inserts(String series) {
        return rows.values().stream()
                .map(row -> row.insert(number, ids, series))
                .toList();
    }
}
