package org.anshi.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    @Test
    void countsWhatWasDoneAndWhatFailed() {
        AtomicInteger calls = new AtomicInteger();
        Outcome outcome = Load.all(3, 10, () -> {
            if (calls.incrementAndGet() == 4) {
                throw new IllegalStateException("four");
            }
        });
        assertThat(outcome.done()).isEqualTo(9);
        assertThat(outcome.failed()).isEqualTo(1);
        assertThat(outcome.latencies().count()).isEqualTo(9);
        assertThatThrownBy(outcome::sound).hasMessageContaining("four");
    }
}
