package org.anshi.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.anshi.bench.contender.Postgres.Asked;
import org.anshi.bench.measure.Latencies;
import org.junit.jupiter.api.Test;

class GrowthTableTest {
    private final GrowthTable table = new GrowthTable();

    @Test
    void aWorkIsComparedWithItselfAtTheSmallestSize() {
        table.size(1000, 10_000, 0);
        table.size(100_000, 10_000, 0);
        table.add("opening", 1000, took(10));
        table.add("opening", 100_000, took(15));

        assertThat(table.markdown()).contains("10.0 / 10.0").contains("15.0 / 15.0 (1.50 ×, **missed**)");
    }

    @Test
    void onlyStatementsThatGotSlowerAreTold() {
        table.asked(1000, Map.of("slower", new Asked(5, 1), "same", new Asked(5, 1)));
        table.asked(100_000, Map.of("slower", new Asked(5, 2), "same", new Asked(5, 1.2)));

        assertThat(table.slower()).containsExactly("5 calls, 1.000 → 2.000 ms: slower");
    }

    private static Latencies took(long millis) {
        Latencies latencies = new Latencies();
        latencies.addMillis(millis);
        return latencies;
    }
}
