package org.anshi.bench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/performance.md}, written wholly by a run.
 *
 * @param gaps why what is missed is missed, as somebody found out
 */
public record Page(
        String date,
        String commit,
        String length,
        Map<String, String> versions,
        Map<String, String> postgres,
        List<String> settings,
        Map<String, Map<String, Integer>> dropped,
        Map<String, List<String>> profiles,
        List<String> refused,
        String table,
        String gaps) {

    public String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # Performance

                Written by `bench/run`; change nothing by hand. All systems in the same run, on the same machine and PostgreSQL server, each in a
                process and on a database of its own, asked over HTTP by the same driver on the same cores. Rounds are interleaved (one
                of each system, then the next round); a cell is the median, with the lowest and highest round in brackets where there were several.
                A latency counts from when the request was meant to begin, not from when it could be sent.

                """);
        page.append(table).append('\n');
        page.append("Run of %s (%s), commit %s, on %s.\n".formatted(date, length, commit, Machine.described()));
        page.append('\n').append(gaps);
        section(page, "Versions", lines(versions));
        section(page, "Settings", settings);
        section(
                page,
                "PostgreSQL",
                List.of(postgres.entrySet().stream()
                        .map(setting -> "`" + setting.getKey() + "=" + setting.getValue() + "`")
                        .collect(Collectors.joining(", "))));
        Map<String, String> left = new LinkedHashMap<>();
        dropped.forEach((system, what) -> left.put(
                system,
                what.isEmpty()
                        ? "nothing"
                        : what.entrySet().stream()
                                .map(one -> "`" + one.getKey() + "` " + one.getValue() + " ×")
                                .collect(Collectors.joining(", "))));
        section(page, "Left out of the models, for want of a word", lines(left));
        if (!refused.isEmpty()) {
            section(page, "Not measured", refused);
        }
        profiles.forEach((work, statements) -> section(page, work, code(statements)));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, List<String> lines) {
        page.append("\n## ").append(title).append("\n\n");
        lines.forEach(line -> page.append("- ").append(line).append('\n'));
    }

    private static List<String> lines(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + ": " + pair.getValue())
                .toList();
    }

    private static List<String> code(List<String> statements) {
        return statements.stream()
                .map(statement -> "`" + statement.replace('`', ' ') + "`")
                .toList();
    }
}
