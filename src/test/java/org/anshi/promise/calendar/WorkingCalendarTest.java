package org.anshi.promise.calendar;

import static org.anshi.promise.calendar.ShippedCalendar.CALENDAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.anshi.promise.calendar.WorkingCalendar.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2026-11-23"
            })
    void makeUpDaysAndOrdinaryWeekdaysAreWorked(LocalDate day) {
        assertThat(CALENDAR.isWorkday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-28",
                "2025-02-04",
                "2025-05-31",
                "2025-10-08",
                "2026-01-02",
                "2026-02-23",
                "2026-06-19",
                "2026-09-25",
                "2026-10-01",
                "2026-10-07",
                "2026-11-22",
                "2027-02-08"
            })
    void holidaysAndWeekendsAreNot(LocalDate day) {
        assertThat(CALENDAR.isWorkday(day)).isFalse();
    }

    @Test
    void knowsWhatItDoesNotKnow() {
        assertThat(CALENDAR.knowledgeOf(2026)).isEqualTo(Knowledge.OFFICIAL);
        assertThat(CALENDAR.knowledgeOf(2027)).isEqualTo(Knowledge.PROVISIONAL);
        assertThat(CALENDAR.knowledgeOf(2028)).isEqualTo(Knowledge.MISSING);
        assertThat(YearWarning.of(CALENDAR, 2026)).isEmpty();
        assertThat(YearWarning.of(CALENDAR, 2027).orElseThrow().zh()).contains("2027", "推算");
        assertThat(YearWarning.of(CALENDAR, 2028).orElseThrow().en()).contains("not loaded");
    }

    @Test
    void comesBackFromItsOwnTextUnderTheSameVersion() {
        WorkingCalendar again = WorkingCalendar.parse(CALENDAR.text());

        assertThat(again.version()).isEqualTo(CALENDAR.version());
        assertThat(again.isWorkday(LocalDate.parse("2026-10-10"))).isTrue();
    }

    @Test
    void anAdministratorsFileReplacesTheShippedYear(@TempDir Path data) throws Exception {
        Files.createDirectories(data.resolve("calendar"));
        Files.writeString(
                data.resolve("calendar/cn-2027.csv"),
                "# status: official\nkind,from,to,zh,en\nwork,2027-01-09,2027-01-09,元旦调休,New Year\n");

        WorkingCalendar own = new CalendarFolder(data.toString()).load();

        assertThat(own.knowledgeOf(2027)).isEqualTo(Knowledge.OFFICIAL);
        assertThat(own.isWorkday(LocalDate.parse("2027-01-09"))).isTrue();
        assertThat(own.isWorkday(LocalDate.parse("2026-10-10"))).isTrue();
        assertThat(own.version()).isNotEqualTo(CALENDAR.version());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"holiday,2027-01-01,2027-01-01,a,b", "off,2027-01-01,2027-01-01", "off,2026-12-31,2027-01-01,a,b"
            })
    void aBrokenFileIsNamed(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarYear.parse(2027, line))
                .withMessageContaining("2027");
    }
}
