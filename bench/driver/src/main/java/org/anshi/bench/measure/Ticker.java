package org.anshi.bench.measure;

import java.util.concurrent.locks.LockSupport;

/** The time that is measured by, in nanoseconds. */
public interface Ticker {
    long now();

    void waitUntil(long nanos);

    Ticker MACHINE = new Ticker() {
        @Override
        public long now() {
            return System.nanoTime();
        }

        @Override
        public void waitUntil(long nanos) {
            for (long left = nanos - now(); left > 0; left = nanos - now()) {
                LockSupport.parkNanos(left);
            }
        }
    };
}
