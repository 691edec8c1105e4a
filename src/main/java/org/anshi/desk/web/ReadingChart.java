package org.anshi.desk.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anshi.diagnosis.Reading;

/**
 * What a product measured over time, as a line in a box of 600 by 120.
 *
 * @param points as SVG writes them
 */
record ReadingChart(
        String metric,
        String unit,
        String points,
        BigDecimal lowest,
        BigDecimal highest,
        BigDecimal last,
        Instant from,
        Instant until) {
    static final int WIDTH = 600;
    static final int HEIGHT = 120;
    private static final int EDGE = 6;

    /** One for each thing that was measured. */
    static List<ReadingChart> of(List<Reading> readings) {
        Map<String, List<Reading>> byMetric = new LinkedHashMap<>();
        readings.forEach(reading -> byMetric.computeIfAbsent(reading.metric(), metric -> new ArrayList<>())
                .add(reading));
        return byMetric.values().stream().map(ReadingChart::one).toList();
    }

    private static ReadingChart one(List<Reading> line) {
        Reading first = line.get(0);
        Reading last = line.get(line.size() - 1);
        BigDecimal lowest = line.stream().map(Reading::value).reduce(first.value(), BigDecimal::min);
        BigDecimal highest = line.stream().map(Reading::value).reduce(first.value(), BigDecimal::max);
        double span = Math.max(1, Duration.between(first.at(), last.at()).toMillis());
        double range = Math.max(1e-9, highest.subtract(lowest).doubleValue());
        StringBuilder points = new StringBuilder();
        for (Reading reading : line) {
            double x = EDGE
                    + (WIDTH - 2 * EDGE)
                            * Duration.between(first.at(), reading.at()).toMillis()
                            / span;
            double y = HEIGHT
                    - EDGE
                    - (HEIGHT - 2 * EDGE) * reading.value().subtract(lowest).doubleValue() / range;
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return new ReadingChart(
                first.metric(),
                first.unit(),
                points.toString().strip(),
                lowest,
                highest,
                last.value(),
                first.at(),
                last.at());
    }
}
