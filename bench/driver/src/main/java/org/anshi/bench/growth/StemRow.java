package org.anshi.bench.growth;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a stem, and how its clones are written: what is the stem's own becomes the clone's, everything else stays.
 *
 * @param place where it lies in its table
 */
record StemRow(TableShape table, String place, List<String> values) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Nobody has a thousand telephones: what tells people and things apart differs too. */
    private static final Pattern TELLS_APART = Pattern.compile(".*(fingerprint|_mark|_print|serial_number)");

    /** The ids among its keys. */
    Set<String> ownIds() {
        return table.keys().stream()
                .map(key -> values.get(table.columns().indexOf(key)))
                .flatMap(value -> value == null ? java.util.stream.Stream.of() : idsIn(value))
                .collect(Collectors.toSet());
    }

    static java.util.stream.Stream<String> idsIn(String value) {
        return ID.matcher(value).results().map(found -> found.group());
    }

    String insert(String number, Set<String> ids, String series) {
        List<TableShape.Column> written = table.written();
        return "insert into %s (%s) select %s from (select * from %s where ctid = '%s') t cross join %s"
                .formatted(
                        table.name(),
                        written.stream().map(TableShape.Column::name).collect(Collectors.joining(", ")),
                        written.stream()
                                .map(column -> expression(column, number, ids))
                                .collect(Collectors.joining(", ")),
                        table.name(),
                        place,
                        series);
    }

    private String expression(TableShape.Column column, String number, Set<String> ids) {
        String same = "t." + column.name();
        String value = values.get(table.columns().indexOf(column));
        if (value == null || !column.isText()) {
            return same;
        }
        String cloned = cloned(value, number, ids);
        if (cloned != null) {
            return column.isId() ? "cast(" + cloned + " as uuid)" : cloned;
        }
        return TELLS_APART.matcher(column.name()).matches() && value.length() > 12
                ? "s.tail || substr(" + same + ", 13)"
                : same;
    }

    /** Null when there is nothing of the stem's own in it. */
    private static String cloned(String value, String number, Set<String> ids) {
        Matcher own =
                Pattern.compile(ID.pattern() + "|" + Pattern.quote(number)).matcher(value);
        StringBuilder expression = new StringBuilder();
        int end = 0;
        while (own.find()) {
            String found = own.group();
            if (found.equals(number) || ids.contains(found)) {
                expression.append(quoted(value.substring(end, own.start()))).append(" || ");
                expression.append(found.equals(number) ? CloneMark.numberSql(number) : CloneMark.idSql(found));
                expression.append(" || ");
                end = own.end();
            }
        }
        return end == 0 ? null : expression + quoted(value.substring(end));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
