package org.anshi.bench.vocabulary;

import java.time.Instant;
import java.util.Date;

/** Timers are set to a day on which nobody measures; the driver moves those it measures. */
final class Far {
    static final Date AWAY = Date.from(Instant.parse("2099-01-01T00:00:00Z"));

    private Far() {}
}
