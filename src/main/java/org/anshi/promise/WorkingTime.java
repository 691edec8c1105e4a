package org.anshi.promise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.anshi.organisation.Organisations;
import org.anshi.promise.calendar.Calendars;
import org.anshi.promise.calendar.Limit;
import org.anshi.promise.calendar.WorkingHours;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Service;

/** Calendar arithmetic by the working calendar (holidays and make-up workdays) and an organisation's hours. */
@Service
public class WorkingTime {
    private final Calendars calendars;
    private final Organisations organisations;
    private final Clock clock;

    WorkingTime(Calendars calendars, Organisations organisations, Clock clock) {
        this.calendars = calendars;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** @param limit amount and unit, such as {@code 4 wh}, {@code 2 wd}, {@code 48 ch}, {@code 30 cd} */
    public Instant after(Instant from, String limit, OrganisationId organisation) {
        return Limit.parse(limit).after(from, hoursOf(organisation));
    }

    /** When so much of the organisation's working time has passed. */
    public Instant after(Instant from, Duration workingTime, OrganisationId organisation) {
        return hoursOf(organisation).add(from, workingTime);
    }

    /** Whether it is worked on that day in general: no weekend or holiday, or made up for one. */
    public boolean isWorkingDay(LocalDate day) {
        return calendars.present().isWorkday(day);
    }

    WorkingHours hoursOf(OrganisationId organisation) {
        return new WorkingHours(
                calendars.present(), organisations.get(organisation).hours(), clock.getZone());
    }
}
