package org.anshi.bench.contender;

import java.util.concurrent.locks.LockSupport;

/** Whoever listens for something looks again a little later. */
public final class Ear {
    private static final long A_LITTLE = 200_000_000;

    private Ear() {}

    public static void between() {
        LockSupport.parkNanos(A_LITTLE);
    }
}
