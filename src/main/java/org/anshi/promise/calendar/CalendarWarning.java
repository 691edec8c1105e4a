package org.anshi.promise.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.anshi.shared.Bilingual;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says so, in the log and in the health details, when promises reach into a year whose holidays are not official yet. */
@Component("workingCalendarHealthIndicator")
class CalendarWarning implements HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWarning.class);

    private final Calendars calendars;
    private final Clock clock;

    CalendarWarning(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
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

    /** This year and the next: promises made now may end in either. */
    List<Bilingual> warnings() {
        int year = LocalDate.now(clock).getYear();
        return IntStream.of(year, year + 1)
                .boxed()
                .flatMap(needed -> YearWarning.of(calendars.present(), needed).stream())
                .toList();
    }
}
