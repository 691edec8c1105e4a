package org.anshi.promise.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.anshi.shared.Bilingual;
import org.junit.jupiter.api.Test;

/** With the calendar as shipped: 2026 is official, 2027 a projection, 2028 not there. */
class CalendarWarningTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void theDaysLeftOfTheCalendarAreCounted() {
        on("2026-12-22T10:00").bindTo(metrics);
        assertThat(daysLeft("official")).isEqualTo(10);
        assertThat(daysLeft("loaded")).isEqualTo(375);
    }

    @Test
    void nothingIsLeftOfACalendarThatHasEnded() {
        on("2027-03-01T10:00").bindTo(metrics);
        assertThat(daysLeft("official")).isZero();
        assertThat(daysLeft("loaded")).isEqualTo(306);
    }

    @Test
    void theHealthDetailsNameTheYearThatIsNotOfficial() {
        assertThat(on("2026-12-22T10:00").health().getDetails().get("warnings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Bilingual.class))
                .singleElement()
                .satisfies(warning -> assertThat(warning.en()).contains("2027"));
        assertThat(on("2025-06-01T10:00").health().getDetails()).doesNotContainKey("warnings");
    }

    private static CalendarWarning on(String day) {
        Calendars calendars = mock(Calendars.class);
        when(calendars.present()).thenReturn(ShippedCalendar.CALENDAR);
        return new CalendarWarning(calendars, Clock.fixed(ShippedCalendar.at(day), ShippedCalendar.SHANGHAI));
    }

    private double daysLeft(String until) {
        return metrics.get("anshi.calendar.days.left")
                .tag("until", until)
                .gauge()
                .value();
    }
}
