package org.anshi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.anshi.bench.contender.Contenders;
import org.anshi.bench.work.Growth;

/** The benchmark: {@code bench/run} and {@code bench/run --quick}. */
public final class Bench {
    /** For each open one, as long as there is room. */
    private static final int CLOSED = 10;

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        List<String> all = Arrays.asList(arguments);
        Length length = all.contains("--quick") ? Length.QUICK : Length.WHOLE;
        Path repository =
                Path.of(System.getProperty("bench.root")).toAbsolutePath().normalize();
        Path folder = Files.createTempDirectory("anshi-bench");
        try {
            new Run(
                            length,
                            named(all, "--systems=", Run.usualSystems(length), Contenders.ALL),
                            named(all, "--works=", Run.usual(length), works()),
                            all.contains("--record"),
                            new Growth.Sizes(
                                    numbers(all, "--sizes=", "1000,100000,1000000"),
                                    CLOSED,
                                    numbers(all, "--most-closed=", "1000000").get(0)))
                    .in(repository, folder);
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    /** What begins with one of these words, separated by commas. */
    private static List<String> named(List<String> arguments, String option, List<String> usual, List<String> known) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument ->
                        Arrays.asList(argument.substring(option.length()).split(",")))
                .map(asked -> known.stream()
                        .filter(name -> asked.stream().anyMatch(name::equalsIgnoreCase))
                        .toList())
                .findFirst()
                .orElse(usual);
    }

    private static List<String> works() {
        List<String> works = new ArrayList<>(Run.WORKS);
        works.add(Run.GROWTH);
        return works;
    }

    private static List<Long> numbers(List<String> arguments, String option, String usual) {
        String asked = arguments.stream()
                .filter(argument -> argument.startsWith(option))
                .map(argument -> argument.substring(option.length()))
                .findFirst()
                .orElse(usual);
        return Arrays.stream(asked.split(",")).map(Long::valueOf).toList();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
