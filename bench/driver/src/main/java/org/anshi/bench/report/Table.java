package org.anshi.bench.report;

import java.util.ArrayList;
import java.util.List;
import org.anshi.bench.measure.Rounds;

/** The one table: a line for each measure, a column for each system. */
public final class Table {
    private final Figures figures;
    private final List<String> systems;

    public Table(Figures figures, List<String> systems) {
        this.figures = figures;
        this.systems = systems;
    }

    /** As Markdown, the columns aligned for whoever reads it as text. */
    public String markdown() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("What", "Goal"));
        head.addAll(systems);
        lines.add(head);
        for (Measure measure : Measure.values()) {
            if (systems.stream().anyMatch(system -> figures.of(measure, system).isPresent())) {
                lines.add(line(measure));
            }
        }
        return written(lines);
    }

    private List<String> line(Measure measure) {
        List<String> line = new ArrayList<>(List.of(measure.label(), goal(measure)));
        for (String system : systems) {
            line.add(figures.of(measure, system)
                    .map(rounds -> cell(rounds, measure.decimals()))
                    .orElse(""));
        }
        return line;
    }

    private String goal(Measure measure) {
        if (measure.goal() == null) {
            return "";
        }
        Boolean reached = figures.reached(measure);
        if (reached == null) {
            return measure.goal().words();
        }
        return measure.goal().words()
                + (!reached
                        ? ": **missed**"
                        : figures.reachedInEveryRound(measure) ? ": reached" : ": reached, **not in every round**");
    }

    private static String cell(Rounds rounds, int decimals) {
        String format = "%,." + decimals + "f";
        String median = format.formatted(rounds.median());
        return rounds.count() == 1
                ? median
                : median + " (" + format.formatted(rounds.low()) + "–" + format.formatted(rounds.high()) + ")";
    }

    static String written(List<List<String>> lines) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder table = new StringBuilder();
        for (int row = 0; row < lines.size(); row++) {
            for (int i = 0; i < columns; i++) {
                table.append("| ")
                        .append(padded(lines.get(row).get(i), widths[i], ' '))
                        .append(' ');
            }
            table.append("|\n");
            if (row == 0) {
                for (int i = 0; i < columns; i++) {
                    table.append("|")
                            .append(padded(i < 2 ? "" : "", widths[i] + 1, '-'))
                            .append(i < 2 ? "-" : ":");
                }
                table.append("|\n");
            }
        }
        return table.toString();
    }

    private static String padded(String text, int width, char with) {
        return text + String.valueOf(with).repeat(width - text.length());
    }
}
