package org.anshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WholeMinutesTest {
    @Test
    void whatIsCutOffEachComesBackToThoseWithTheLargestRests() {
        assertThat(WholeMinutes.of(List.of(minutes("PT1H15M40S"), minutes("PT25M30S"))))
                .containsExactly(minutes("PT1H16M"), minutes("PT25M"));
        assertThat(WholeMinutes.of(List.of())).isEmpty();
    }

    @Property(tries = 300)
    void theRowsAddUpToTheSumBelowThem(@ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> seconds) {
        List<Duration> spans = seconds.stream().map(Duration::ofSeconds).toList();

        List<Duration> whole = WholeMinutes.of(spans);

        long sum = whole.stream().mapToLong(Duration::toMinutes).sum();
        assertThat(sum)
                .isEqualTo(spans.stream().reduce(Duration.ZERO, Duration::plus).toMinutes());
        for (int each = 0; each < spans.size(); each++) {
            assertThat(whole.get(each).minus(spans.get(each)).abs()).isLessThan(Duration.ofMinutes(1));
        }
    }

    private static Duration minutes(String written) {
        return Duration.parse(written);
    }
}
