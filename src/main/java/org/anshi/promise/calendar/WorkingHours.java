package org.anshi.promise.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.anshi.organisation.OpeningHours;

/**
 * Working time: an organisation's opening hours on the working days of a calendar, read at one place's wall clock.
 * The end of a span still counts as inside it, so what is due at closing time is due that day.
 */
public record WorkingHours(WorkingCalendar calendar, OpeningHours hours, ZoneId zone) implements Reckoning {
    /** Beyond this nobody promises anything; a calendar with no working day left would be walked for ever. */
    private static final int HORIZON_DAYS = 40 * 366;

    /** A stretch of working time. */
    public record Span(Instant from, Instant to) {}

    @Override
    public Instant add(Instant from, Duration time) {
        Duration left = time;
        LocalDate first = dayOf(from);
        if (left.isZero() || left.isNegative()) {
            return from;
        }
        for (LocalDate day = first; day.isBefore(first.plusDays(HORIZON_DAYS)); day = day.plusDays(1)) {
            for (Span span : spansOn(day)) {
                Instant start = later(from, span.from());
                Duration length = Duration.between(start, span.to());
                if (length.isNegative()) {
                    continue;
                }
                if (length.compareTo(left) >= 0) {
                    return start.plus(left);
                }
                left = left.minus(length);
            }
        }
        throw new IllegalArgumentException("No working time within 40 years of " + from);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        if (!from.isBefore(to)) {
            return sum;
        }
        LocalDate last = dayOf(to);
        for (LocalDate day = dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (Span span : spansOn(day)) {
                Duration overlap = Duration.between(later(from, span.from()), earlier(to, span.to()));
                sum = overlap.isNegative() ? sum : sum.plus(overlap);
            }
        }
        return sum;
    }

    /** What one working day is worth: all spans together. */
    public Duration perDay() {
        return hours.spans().stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    public boolean contains(Instant at) {
        return spansOn(dayOf(at)).stream().anyMatch(span -> !at.isBefore(span.from()) && !at.isAfter(span.to()));
    }

    public List<Span> spansOn(LocalDate day) {
        if (!calendar.isWorkday(day)) {
            return List.of();
        }
        return hours.spans().stream()
                .map(span -> new Span(at(day, span.from()), at(day, span.to())))
                .toList();
    }

    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
