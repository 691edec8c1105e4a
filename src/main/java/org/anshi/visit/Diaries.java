package org.anshi.visit;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anshi.organisation.OpeningHours;
import org.anshi.organisation.Organisations;
import org.anshi.promise.WorkingTime;
import org.anshi.shared.OrganisationId;
import org.anshi.visit.store.TechnicianTable;
import org.anshi.visit.store.VisitTable;
import org.springframework.stereotype.Component;

/** Puts together what somebody's time looks like: hours of their own or the organisation's, and the visits they have. */
@Component
class Diaries {
    private final TechnicianTable technicians;
    private final VisitTable visits;
    private final Organisations organisations;
    private final WorkingTime workingTime;
    private final VisitSettings settings;
    private final Clock clock;

    Diaries(
            TechnicianTable technicians,
            VisitTable visits,
            Organisations organisations,
            WorkingTime workingTime,
            VisitSettings settings,
            Clock clock) {
        this.technicians = technicians;
        this.visits = visits;
        this.organisations = organisations;
        this.workingTime = workingTime;
        this.settings = settings;
        this.clock = clock;
    }

    /** From the day before to the day after, since a visit near midnight reaches into them; without the visit that is being planned. */
    Agenda agenda(TechnicianCard technician, LocalDate first, LocalDate last, UUID planned) {
        List<Slot> taken = visitsOf(technician, first.minusDays(1), last.plusDays(2)).stream()
                .filter(visit -> !visit.id().equals(planned))
                .map(Visit::slot)
                .toList();
        return new Agenda(working(technician, first, last), taken, travelOf(technician.organisation()));
    }

    List<Visit> visitsOf(TechnicianCard technician, LocalDate from, LocalDate until) {
        return visits.ofTechnician(technician.username(), startOf(from), startOf(until));
    }

    Duration travelOf(OrganisationId organisation) {
        return settings.travelOf(organisation);
    }

    List<Slot> working(TechnicianCard technician, LocalDate first, LocalDate last) {
        Map<DayOfWeek, OpeningHours> own = technicians.hoursOf(technician.username());
        OpeningHours usual = organisations.get(technician.organisation()).hours();
        return first.datesUntil(last.plusDays(1))
                .flatMap(day -> {
                    OpeningHours hours = own.isEmpty()
                            ? (workingTime.isWorkingDay(day) ? usual : null)
                            : own.get(day.getDayOfWeek());
                    return hours == null ? Stream.<Slot>empty() : spans(hours, day);
                })
                .toList();
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private Stream<Slot> spans(OpeningHours hours, LocalDate day) {
        return hours.spans().stream().map(span -> Slot.between(at(day, span.from()), at(day, span.to())));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }
}
