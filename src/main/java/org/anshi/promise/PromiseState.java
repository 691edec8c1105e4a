package org.anshi.promise;

import java.util.Locale;

/** How a promise stands. Breached: late and not yet met. */
public enum PromiseState {
    RUNNING,
    PAUSED,
    MET,
    BREACHED,
    MET_LATE,
    WAIVED;

    /** As in JSON: {@code met-late}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this == RUNNING || this == PAUSED || this == BREACHED;
    }
}
