package org.anshi.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;

    /** Time that passes only when somebody waits or works. */
    private static final class Hand implements Ticker {
        private long now = 5 * SECOND;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void waitUntil(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    private final Hand hand = new Hand();
    private final Latencies latencies = new Latencies();

    @Test
    void asManyBeginAsTheRateSays() {
        assertThat(drive(100, 10, MILLI, 0)).isEqualTo(1000);
        assertThat(latencies.mostMillis()).isBetween(0.9, 1.1);
    }

    @Test
    void oneThatHangsIsPaidForByAllWhoWaitBehindIt() {
        // Ten a second would hide it: one of a thousand took a second. A hundred were meant to begin during it.
        assertThat(drive(100, 10, MILLI, SECOND)).isEqualTo(1000);
        assertThat(latencies.millisAt(50)).isLessThan(1.1);
        assertThat(latencies.millisAt(95)).isGreaterThan(400);
        assertThat(latencies.millisAt(99)).isGreaterThan(850);
        assertThat(latencies.mostMillis()).isBetween(999.0, 1002.0);
    }

    @Test
    void whoIsTooSlowFallsEverFurtherBehind() {
        drive(100, 10, 20 * MILLI, 0);
        assertThat(latencies.mostMillis()).isGreaterThan(9_000);
    }

    private int drive(double perSecond, int seconds, long eachTakes, long firstTakes) {
        Pace pace = new Pace(hand, perSecond, seconds * SECOND);
        int begun = 0;
        for (long intended = pace.awaitNext(); intended != -1; intended = pace.awaitNext()) {
            hand.now += begun == 0 && firstTakes > 0 ? firstTakes : eachTakes;
            latencies.addNanos(hand.now() - intended);
            begun++;
        }
        return begun;
    }
}
