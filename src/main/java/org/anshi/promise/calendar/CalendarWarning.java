package org.anshi.promise.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.anshi.promise.calendar.WorkingCalendar.Knowledge;
import org.anshi.shared.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says so when promises reach into a year whose holidays are not official yet: every day in the log, in the health details that
 * administrators see, and as the days that are left of the calendar, so that an alarm can be set long before.
 */
@Component("workingCalendarHealthIndicator")
class CalendarWarning implements HealthIndicator, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWarning.class);

    private final Calendars calendars;
    private final Clock clock;

    CalendarWarning(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Scheduled(fixedRateString = "P1D")
    void sayInTheLog() {
        warnings().forEach(warning -> LOG.warn("{} {}", warning.zh(), warning.en()));
    }

    @Override
    public Health health() {
        List<Bilingual> warnings = warnings();
        Health.Builder health =
                Health.up().withDetail("version", calendars.present().version());
        return warnings.isEmpty()
                ? health.build()
                : health.withDetail("warnings", warnings).build();
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("anshi.calendar.days.left", this, warning -> warning.daysLeft(Knowledge.OFFICIAL))
                .description("Days until the working calendar has no official holidays any more")
                .tag("until", "official")
                .register(metrics);
        Gauge.builder(
                        "anshi.calendar.days.left",
                        this,
                        warning -> warning.daysLeft(Knowledge.OFFICIAL, Knowledge.PROVISIONAL))
                .description("Days until the working calendar has no holidays at all any more")
                .tag("until", "loaded")
                .register(metrics);
    }

    /** From today to the end of the years without a gap that are known as well as this. */
    private long daysLeft(Knowledge... enough) {
        LocalDate today = LocalDate.now(clock);
        int year = today.getYear();
        while (List.of(enough).contains(calendars.present().knowledgeOf(year))) {
            year++;
        }
        return year == today.getYear() ? 0 : ChronoUnit.DAYS.between(today, LocalDate.of(year, 1, 1));
    }

    /** This year and the next: promises made now may end in either. */
    List<Bilingual> warnings() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.of(year, year + 1)
                .boxed()
                .flatMap(needed -> YearWarning.of(calendars.present(), needed).stream())
                .toList();
    }
}
