package org.anshi.bench.measure;

import java.time.Duration;

/** What became of a load: how many were done and failed, and how long each took. */
public record Outcome(long done, long failed, double seconds, Latencies latencies, String firstFailure) {
    public double perSecond() {
        return done / seconds;
    }

    /** In milliseconds, of what all of them cost together. */
    public double costOfEach(Duration all) {
        return done == 0 ? 0 : all.toNanos() / 1e6 / done;
    }

    /** @throws IllegalStateException when more than one in a thousand failed: such a figure would be of something else */
    public Outcome sound() {
        if (failed * 1000 > done) {
            throw new IllegalStateException(failed + " failed beside " + done + " done, such as: " + firstFailure);
        }
        return this;
    }
}
