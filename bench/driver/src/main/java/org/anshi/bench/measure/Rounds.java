package org.anshi.bench.measure;

import java.util.Arrays;

/** One figure as several rounds gave it. */
public record Rounds(double median, double low, double high, int count) {
    public static Rounds of(double... figures) {
        if (figures.length == 0) {
            throw new IllegalArgumentException("No round");
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Rounds(median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** Further apart than either was with itself; a single round has nothing to say about that and counts as within a quarter. */
    public boolean movedFrom(Rounds before) {
        return Math.abs(median - before.median) > Math.max(spread(), before.spread());
    }

    private double spread() {
        return count == 1 ? Math.abs(median) / 4 : high - low;
    }
}
