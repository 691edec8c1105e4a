package org.anshi.walk.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each step of each journey may cost, in the order of the walk. */
class Budget {
    static final Path FILE = Path.of("src/test/resources/cost-of-journeys.csv");
    static final Path EXPLAINED = Path.of("target/cost-of-journeys.txt");
    private static final String HEAD = "journey,step,statements,rows";

    private final Map<String, Cost> costs = new LinkedHashMap<>();

    private Budget() {}

    static Budget read() throws IOException {
        Budget budget = new Budget();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.skip(1)
                    .map(line -> line.split(","))
                    .forEach(line -> budget.costs.merge(
                            line[0] + "," + line[1],
                            new Cost(Integer.parseInt(line[2]), Integer.parseInt(line[3])),
                            (one, other) -> {
                                throw new IllegalStateException("two lines for " + line[0] + "," + line[1]);
                            }));
        }
        return budget;
    }

    static void write(List<Step> walked) throws IOException {
        Files.write(
                FILE,
                Stream.concat(Stream.of(HEAD), walked.stream().map(step -> "%s,%d,%d"
                                .formatted(
                                        step.key(),
                                        step.cost().statements(),
                                        step.cost().rows())))
                        .toList());
    }

    /** The statements of every step, the frequent ones counted: where to look for what can be saved. */
    static void explain(List<Step> walked) throws IOException {
        Files.write(EXPLAINED, walked.stream().flatMap(Budget::explained).toList());
    }

    private static Stream<String> explained(Step step) {
        Map<String, Long> counted = step.statements().stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.replaceAll("\\s+", " "), LinkedHashMap::new, Collectors.counting()));
        return Stream.concat(
                Stream.of("== " + step),
                counted.entrySet().stream().map(each -> "%4d  %s".formatted(each.getValue(), each.getKey())));
    }

    Cost of(Step step) {
        return costs.getOrDefault(step.key(), Cost.NOTHING);
    }

    List<String> keys() {
        return List.copyOf(costs.keySet());
    }
}
