package org.anshi.promise.calendar;

import static org.anshi.promise.calendar.ShippedCalendar.NINE_TO_SIX;
import static org.anshi.promise.calendar.ShippedCalendar.WITH_LUNCH_BREAK;
import static org.anshi.promise.calendar.ShippedCalendar.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {
    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource({
        "2026-11-23T10:00, 2 wh, 2026-11-23T12:00",
        // closing time is still inside
        "2026-11-23T16:00, 2 wh, 2026-11-23T18:00",
        "2026-11-23T16:00, 3 wh, 2026-11-24T10:00",
        // before opening, after closing, at closing
        "2026-11-23T07:00, 2 wh, 2026-11-23T11:00",
        "2026-11-23T20:00, 2 wh, 2026-11-24T11:00",
        "2026-11-23T18:00, 2 wh, 2026-11-24T11:00",
        // a make-up Saturday after National Day
        "2026-10-09T16:00, 9 wh, 2026-10-10T16:00",
        // over the whole of National Day 2026
        "2026-09-30T17:00, 2 wh, 2026-10-08T10:00",
        // over Spring Festival, into the year after
        "2026-12-31T17:00, 2 wh, 2027-01-04T10:00",
        // working days
        "2026-10-09T16:00, 1 wd, 2026-10-10T16:00",
        "2026-11-20T20:00, 1 wd, 2026-11-23T18:00",
        "2026-11-23T09:00, 1 wd, 2026-11-23T18:00",
        "2026-09-30T16:00, 10 wd, 2026-10-20T16:00",
        // calendar time takes no notice
        "2026-09-30T17:30, 48 ch, 2026-10-02T17:30",
        "2026-09-30T17:30, 30 cd, 2026-10-30T17:30"
    })
    void countsFromMomentsThatMatter(String from, String limit, String due) {
        assertThat(Limit.parse(limit).after(at(from), NINE_TO_SIX)).isEqualTo(at(due));
    }

    @Test
    void lunchIsNotCounted() {
        assertThat(Limit.parse("4 wh").after(at("2026-11-23T11:00"), WITH_LUNCH_BREAK))
                .isEqualTo(at("2026-11-23T16:15"));
        assertThat(WITH_LUNCH_BREAK.perDay()).isEqualTo(Duration.ofMinutes(465));
        assertThat(WITH_LUNCH_BREAK.between(at("2026-11-23T11:00"), at("2026-11-23T14:00")))
                .isEqualTo(Duration.ofMinutes(105));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "wh", "-1 wh", "4 weeks", "2 agreed"})
    void refusesWhatIsNoLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Limit.parse(text));
    }
}
