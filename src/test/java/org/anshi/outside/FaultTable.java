package org.anshi.outside;

import java.util.ArrayList;
import java.util.List;

/** What was looked at after the faults, and what was wrong with it; printed for people, with a word on each line. */
class FaultTable {
    private static final int EXAMPLES = 3;

    record Line(String what, long looked, List<String> wrong) {}

    private final List<String> story = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    void tell(String event) {
        story.add(event);
    }

    void add(String what, long looked, List<String> wrong) {
        lines.add(new Line(what, looked, List.copyOf(wrong)));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        story.forEach(event -> text.append("  ").append(event).append('\n'));
        text.append("%n  %-68s %8s %7s%n".formatted("", "looked", "wrong"));
        for (Line line : lines) {
            text.append("  %-68s %8d %7d%s%n"
                    .formatted(
                            line.what(),
                            line.looked(),
                            line.wrong().size(),
                            line.wrong().isEmpty()
                                    ? ""
                                    : "   for example "
                                            + line.wrong()
                                                    .subList(
                                                            0,
                                                            Math.min(
                                                                    EXAMPLES,
                                                                    line.wrong().size()))));
        }
        return text.toString();
    }
}
