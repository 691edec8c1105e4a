package org.anshi.bench.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.bench.contender.Database;

/** A table as the catalogue describes it. {@code keys}: its primary key; {@code owners}: columns that refer to another table's. */
record TableShape(String name, List<Column> columns, List<Column> keys, List<Column> owners) {
    record Column(String name, String type, boolean numbered) {
        boolean isText() {
            return type.equals("character varying") || type.equals("text") || isId();
        }

        boolean isId() {
            return type.equals("uuid");
        }
    }

    /** By these the engine's rows say to which instance, execution or task they belong; it declares few of its keys as foreign ones. */
    private static final Set<String> ENGINE_OWNERS = Set.of(
            "proc_inst_id_", "process_instance_id_", "root_proc_inst_id_", "execution_id_", "task_id_", "resource_id_");

    /** Where a row says outright whose it is. */
    private static final Set<String> NUMBERS = Set.of("case_number", "business_key_");

    /** Those in which something was ever written. */
    static List<TableShape> read(Database database) {
        Map<String, List<Column>> columns = new LinkedHashMap<>();
        database.read(
                """
                select table_name, column_name, data_type, is_identity = 'YES' from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
                    and pg_relation_size(to_regclass(quote_ident(table_name))) > 0
                order by table_name, ordinal_position""",
                row -> columns.computeIfAbsent(row.getString(1), unseen -> new ArrayList<>())
                        .add(new Column(row.getString(2), row.getString(3), row.getBoolean(4))));
        Map<String, Set<String>> keys = constrained(database, "p");
        Map<String, Set<String>> references = constrained(database, "f");
        return columns.entrySet().stream()
                .map(table -> new TableShape(
                        table.getKey(),
                        table.getValue(),
                        only(table.getValue(), keys.getOrDefault(table.getKey(), Set.of())),
                        only(
                                table.getValue(),
                                table.getKey().startsWith("act_")
                                        ? ENGINE_OWNERS
                                        : references.getOrDefault(table.getKey(), Set.of()))))
                .toList();
    }

    private static Map<String, Set<String>> constrained(Database database, String kind) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        database.read(
                """
                select c.conrelid::regclass::text, a.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype::text = ?""",
                row -> columns.computeIfAbsent(row.getString(1), unseen -> new java.util.HashSet<>())
                        .add(row.getString(2)),
                kind);
        return columns;
    }

    private static List<Column> only(List<Column> all, Set<String> names) {
        return all.stream().filter(column -> names.contains(column.name())).toList();
    }

    /** Columns that name a case. */
    List<Column> numbers() {
        return columns.stream()
                .filter(column -> NUMBERS.contains(column.name())
                        || name.equals("case_file") && column.name().equals("number"))
                .toList();
    }

    private List<Column> textOwners() {
        return owners.stream().filter(Column::isText).toList();
    }

    boolean mayBeACases() {
        return !numbers().isEmpty() || !textOwners().isEmpty();
    }

    /** Name, place and values of the rows that name a case or refer to something of its; text only, as nothing else is ever its own. */
    String lookSql() {
        return "select '%s', cast(ctid as text), array[%s] from %s where %s"
                .formatted(
                        name,
                        columns.stream()
                                .map(column -> column.isText() ? "cast(" + column.name() + " as text)" : "null")
                                .collect(Collectors.joining(", ")),
                        name,
                        Stream.concat(
                                        numbers().stream().map(column -> column.name() + " = ?"),
                                        textOwners().stream()
                                                .map(column -> "cast(" + column.name() + " as text) = any (?)"))
                                .collect(Collectors.joining(" or ")));
    }

    /** The parameters of it. */
    List<Object> whose(String number, Set<String> ids) {
        List<Object> whose = new ArrayList<>(Collections.nCopies(numbers().size(), number));
        textOwners().forEach(column -> whose.add(ids.toArray(String[]::new)));
        return whose;
    }

    /** The database numbers the others by itself. */
    List<Column> written() {
        return columns.stream().filter(column -> !column.numbered()).toList();
    }
}
