package org.anshi.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** People at work side by side. */
public final class Load {
    private static final int MOST_AT_ONCE = 64;

    private final Ticker ticker = Ticker.MACHINE;
    private final Work work;
    private final Latencies latencies = new Latencies();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicReference<String> firstFailure = new AtomicReference<>();

    private Load(Work work) {
        this.work = work;
    }

    /** Everybody begins the next one when the last is done. */
    public static Outcome asFastAsCan(int workers, Duration time, Work work) {
        Load load = new Load(work);
        long begin = load.ticker.now();
        long end = begin + time.toNanos();
        load.together(workers, () -> {
            for (long now = load.ticker.now(); now < end; now = load.ticker.now()) {
                load.once(now);
            }
        });
        return load.outcome(begin);
    }

    /** So many, one each. */
    public static Outcome all(int workers, long times, Work work) {
        Load load = new Load(work);
        AtomicLong left = new AtomicLong(times);
        long begin = load.ticker.now();
        load.together(workers, () -> {
            while (left.getAndDecrement() > 0) {
                load.once(load.ticker.now());
            }
        });
        return load.outcome(begin);
    }

    /** They come at this rate, whether the ones before are done or not. */
    public static Outcome atRate(double perSecond, Duration time, Work work) {
        return atRateWhile(perSecond, time, new AtomicBoolean(true), work);
    }

    /** As {@link #atRate}, until told to stop. */
    public static Outcome atRateWhile(double perSecond, Duration atMost, AtomicBoolean goOn, Work work) {
        Load load = new Load(work);
        long begin = load.ticker.now();
        Pace pace = new Pace(load.ticker, perSecond, atMost.toNanos());
        load.together(MOST_AT_ONCE, () -> {
            for (long intended = pace.awaitNext(); intended != -1 && goOn.get(); intended = pace.awaitNext()) {
                load.once(intended);
            }
        });
        return load.outcome(begin);
    }

    private Outcome outcome(long begin) {
        return new Outcome(
                done.get(), failed.get(), (ticker.now() - begin) / 1e9, latencies, String.valueOf(firstFailure.get()));
    }

    private void once(long intended) {
        try {
            work.once();
            latencies.addNanos(ticker.now() - intended);
            done.incrementAndGet();
        } catch (Exception failure) {
            failed.incrementAndGet();
            firstFailure.compareAndSet(null, failure.toString());
        }
    }

    private void together(int workers, Runnable each) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            Thread thread = new Thread(each, "worker-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
