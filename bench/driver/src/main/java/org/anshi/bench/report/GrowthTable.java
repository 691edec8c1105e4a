package org.anshi.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshi.bench.contender.Postgres.Asked;
import org.anshi.bench.measure.Latencies;

/** Size by work: how long each took at each number of open cases, with the ratio to the smallest. */
public final class GrowthTable {
    private static final double GOAL = 1.2;
    private static final double SLOWER = 1.5;
    private static final int SHOWN = 200;

    private record Times(double p50, double p99) {}

    private final Map<Long, String> sizes = new LinkedHashMap<>();
    private final Map<String, Map<Long, Times>> works = new LinkedHashMap<>();
    private final Map<Long, Map<String, Asked>> statements = new LinkedHashMap<>();

    public void size(long open, long closed, long bytes) {
        sizes.put(open, "%,d open, %,d closed (%.1f GiB)".formatted(open, closed, bytes / 1024.0 / 1024 / 1024));
    }

    public void add(String work, long size, Latencies latencies) {
        Times times = new Times(latencies.millisAt(50), latencies.millisAt(99));
        System.err.printf("    %-30s %,12d: p50 %,.1f ms, p99 %,.1f ms%n", work, size, times.p50(), times.p99());
        works.computeIfAbsent(work, unseen -> new LinkedHashMap<>()).put(size, times);
    }

    public void asked(long size, Map<String, Asked> asked) {
        statements.put(size, asked);
    }

    public String markdown() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("What: p50 / p99, ms", "Goal"));
        head.addAll(sizes.values());
        lines.add(head);
        works.forEach((work, bySize) -> {
            Times smallest = bySize.values().iterator().next();
            List<String> line = new ArrayList<>(List.of(work, "p99 ≤ 1.2 × the smallest"));
            sizes.keySet().forEach(size -> line.add(cell(bySize.get(size), smallest)));
            lines.add(line);
        });
        return Table.written(lines);
    }

    private static String cell(Times times, Times smallest) {
        if (times == null) {
            return "";
        }
        String figures = "%,.1f / %,.1f".formatted(times.p50(), times.p99());
        double ratio = times.p99() / smallest.p99();
        return times == smallest
                ? figures
                : figures + " (%.2f ×%s)".formatted(ratio, ratio <= GOAL ? "" : ", **missed**");
    }

    /** Statements that got slower with the number of cases, the costliest first. */
    public List<String> slower() {
        if (statements.size() < 2) {
            return List.of();
        }
        List<Map<String, Asked>> inOrder = List.copyOf(statements.values());
        Map<String, Asked> small = inOrder.get(0);
        Map<String, Asked> large = inOrder.get(inOrder.size() - 1);
        return large.entrySet().stream()
                .filter(one -> slower(one.getValue(), small.get(one.getKey())))
                .map(one -> "%,d calls, %s → %.3f ms: %s"
                        .formatted(
                                one.getValue().calls(),
                                small.containsKey(one.getKey())
                                        ? "%.3f"
                                                .formatted(
                                                        small.get(one.getKey()).meanMillis())
                                        : "little",
                                one.getValue().meanMillis(),
                                one.getKey()
                                        .substring(
                                                0, Math.min(SHOWN, one.getKey().length()))))
                .toList();
    }

    private static boolean slower(Asked now, Asked before) {
        return before == null || now.meanMillis() > SLOWER * before.meanMillis();
    }
}
