package org.anshi.promise.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.anshi.organisation.OpeningHours;

/** The calendar as shipped, and moments on Shanghai's wall clocks. */
public final class ShippedCalendar {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final WorkingCalendar CALENDAR = new CalendarFolder("no-such-folder").load();
    public static final WorkingHours NINE_TO_SIX = new WorkingHours(CALENDAR, OpeningHours.STANDARD, SHANGHAI);
    public static final WorkingHours WITH_LUNCH_BREAK = new WorkingHours(
            CALENDAR, new OpeningHours(List.of(span("08:30", "12:00"), span("13:15", "17:30"))), SHANGHAI);

    private ShippedCalendar() {}

    /** @param local such as {@code 2026-10-09T16:00} */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    private static OpeningHours.Span span(String from, String to) {
        return new OpeningHours.Span(LocalTime.parse(from), LocalTime.parse(to));
    }
}
