package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.anshi.journey.model.WrittenDate;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisations;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.AgreedTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The time a journey has agreed on, from the fields {@code appointmentAt} and {@code slotWindow}: with a time of day it is that moment;
 * a day alone means the hours chosen with it ({@code 09:00-12:00}), or all hours the organisation is open.
 */
@Component
class AppointedTime {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HOURS = Pattern.compile("\\d{2}:\\d{2}-\\d{2}:\\d{2}");

    private final Organisations organisations;
    private final Clock clock;

    AppointedTime(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    AgreedTime of(DelegateExecution step, OrganisationId organisation) {
        Object appointed = step.getVariable("appointmentAt");
        String written = String.valueOf(appointed).trim();
        Object window = step.getVariable("slotWindow");
        boolean hours = window != null && HOURS.matcher(window.toString()).matches();
        Instant moment = WrittenDate.read(appointed, clock.getZone());
        if (!hours && !DAY.matcher(written).matches()) {
            return AgreedTime.at(moment);
        }
        LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
        List<OpeningHours.Span> spans = (hours
                        ? OpeningHours.parse(window.toString())
                        : organisations.get(organisation).hours())
                .spans();
        return new AgreedTime(
                at(day, spans.get(0).from()),
                at(day, spans.get(spans.size() - 1).to()));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
