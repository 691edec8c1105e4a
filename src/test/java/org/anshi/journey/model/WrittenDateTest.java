package org.anshi.journey.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.anshi.shared.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T14:00+08:00, 2026-11-25T06:00:00Z",
        "2026-11-25T14:00:00Z, 2026-11-25T14:00:00Z",
        "2026-11-25T14:00, 2026-11-25T06:00:00Z",
        "2026-11-25 14:00, 2026-11-25T06:00:00Z",
        "2026-11-25T14:00:00.000+08:00, 2026-11-25T06:00:00Z",
        "2026-11-25T14:00:00.000+0800, 2026-11-25T06:00:00Z",
        "2026-11-25T14:00:00.123456, 2026-11-25T06:00:00.123456Z",
        "2026-11-25T14:00:00.1234567+08:00, 2026-11-25T06:00:00.1234567Z",
        "2026-11-25, 2026-11-25T10:00:00Z"
    })
    void aFormsDateIsReadWithWhatItHas(String written, Instant meant) {
        assertThat(WrittenDate.read(written, SHANGHAI)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "morgen", "2026-13-01", "25.11.2026"})
    void whatIsNoDateIsRefused(String written) {
        assertThatThrownBy(() -> WrittenDate.read(written, SHANGHAI)).isInstanceOf(Refused.class);
    }
}
