package org.anshi.bench.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** How long things took, in microseconds to three digits, up to ten minutes. */
public final class Latencies {
    private final ConcurrentHistogram histogram = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(10), 3);

    public void addNanos(long nanos) {
        long micros = TimeUnit.NANOSECONDS.toMicros(nanos);
        histogram.recordValue(Math.max(0, Math.min(micros, histogram.getHighestTrackableValue())));
    }

    public void addMillis(long millis) {
        addNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    public long count() {
        return histogram.getTotalCount();
    }

    public double millisAt(double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1000.0;
    }

    public double mostMillis() {
        return histogram.getMaxValue() / 1000.0;
    }
}
