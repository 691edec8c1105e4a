package org.anshi.promise;

import org.anshi.shared.Coded;

/** How a promise stands. Breached: late and not yet met. */
public enum PromiseState implements Coded {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    MET_LATE,
    WAIVED;

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED || this == BREACHED;
    }
}
