package org.anshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.anshi.shared.Language;
import org.junit.jupiter.api.Test;

class DeskDatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final DeskDates zh = new DeskDates(Language.ZH, SHANGHAI, NOW);
    private final DeskDates en = new DeskDates(Language.EN, SHANGHAI, NOW);

    @Test
    void momentsAreLocalAndNameTheYearOnlyWhenItIsAnother() {
        assertThat(zh.at(NOW)).isEqualTo("11月24日 周二 10:00");
        assertThat(en.at(NOW)).isEqualTo("Tue 24 Nov 10:00");
        assertThat(zh.at(Instant.parse("2027-01-05T02:00:00Z"))).isEqualTo("2027年1月5日 10:00");
        assertThat(zh.at(null)).isEmpty();
    }

    @Test
    void whatIsLeftAndWhatIsLateIsSaidInTwoUnitsAtMost() {
        assertThat(zh.left(NOW.plus(Duration.ofMinutes(200)))).isEqualTo("还剩 3小时20分");
        assertThat(zh.left(NOW.plus(Duration.ofDays(3).plusMinutes(61)))).isEqualTo("还剩 3天1小时");
        assertThat(zh.left(NOW.minus(Duration.ofMinutes(5)))).isEqualTo("已超 5分钟");
        assertThat(en.left(NOW.plus(Duration.ofMinutes(200)))).isEqualTo("3 h 20 min left");
        assertThat(en.left(NOW.minus(Duration.ofDays(2)))).isEqualTo("2 d late");
    }

    @Test
    void workingTimeStaysInHours() {
        assertThat(zh.hours(Duration.ofMinutes(27 * 60 + 30))).isEqualTo("27小时30分");
        assertThat(en.hours(Duration.ofMinutes(12))).isEqualTo("12 min");
    }
}
