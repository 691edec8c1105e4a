package org.anshi.bench.measure;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Things that are meant to begin at a steady rate. How long one took counts from when it was meant to begin: whoever was kept
 * waiting by the one before has waited all the same (no coordinated omission).
 */
final class Pace {
    private final Ticker ticker;
    private final long begin;
    private final double nanosBetween;
    private final long end;
    private final AtomicLong next = new AtomicLong();

    Pace(Ticker ticker, double perSecond, long nanos) {
        this.ticker = ticker;
        this.begin = ticker.now();
        this.nanosBetween = 1_000_000_000.0 / perSecond;
        this.end = begin + nanos;
    }

    /** Waits until the next one is meant to begin, and says when that was; -1 when the time is over. */
    long awaitNext() {
        long intended = begin + (long) (next.getAndIncrement() * nanosBetween);
        if (intended >= end) {
            return -1;
        }
        ticker.waitUntil(intended);
        return intended;
    }
}
