package org.anshi.portal.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.anshi.journey.Rescheduling;
import org.anshi.organisation.Organisation;
import org.anshi.organisation.Organisations;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.visit.Roster;
import org.anshi.visit.TechnicianPhoto;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitState;
import org.anshi.visit.Visits;
import org.springframework.stereotype.Component;

/** Who comes to the consumer, and when: shown from the moment somebody is sent until they are there, and to nobody else. */
@Component
public class VisitCards {
    private final Visits visits;
    private final Roster roster;
    private final Organisations organisations;
    private final Rescheduling rescheduling;
    private final Clock clock;

    VisitCards(Visits visits, Roster roster, Organisations organisations, Rescheduling rescheduling, Clock clock) {
        this.visits = visits;
        this.roster = roster;
        this.organisations = organisations;
        this.rescheduling = rescheduling;
        this.clock = clock;
    }

    /** Null while nobody is to come. */
    ProgressDocument.Visit of(CaseNumber number, Language language) {
        return visits.openOf(number).map(visit -> card(visit, language)).orElse(null);
    }

    /** The photo of whoever comes. */
    public TechnicianPhoto photo(CaseNumber number) {
        return visits.openOf(number)
                .filter(Visit::isDispatched)
                .flatMap(visit -> roster.photoOf(visit.technician()))
                .orElseThrow(TrackedCases::notFound);
    }

    public void reschedule(CaseNumber number, String wishedAt, String slotWindow) {
        rescheduling.askedByConsumer(number, wishedAt, slotWindow);
    }

    private ProgressDocument.Visit card(Visit visit, Language language) {
        boolean named = visit.state() == VisitState.BOOKED;
        return new ProgressDocument.Visit(
                state(visit),
                named ? local(visit.agreed().from()) : null,
                named ? local(visit.agreed().until()) : null,
                visit.isAgreed(),
                visit.organisation().value(),
                organisations
                        .find(visit.organisation())
                        .map(Organisation::name)
                        .map(name -> name.in(language))
                        .orElse(visit.organisation().value()),
                technician(visit),
                way(visit.caseNumber()).orElse(null));
    }

    private ProgressDocument.Technician technician(Visit visit) {
        return Optional.of(visit)
                .filter(Visit::isDispatched)
                .flatMap(sent -> roster.find(sent.technician()))
                .map(card -> new ProgressDocument.Technician(card.shownName(), card.jobNumber(), card.hasPhoto()))
                .orElse(null);
    }

    private static String state(Visit visit) {
        if (visit.state() == VisitState.TO_BE_AGREED) {
            return "to-be-agreed";
        }
        return visit.technician() == null ? "to-be-dispatched" : "dispatched";
    }

    private Optional<String> way(CaseNumber number) {
        return rescheduling
                .way(number)
                .map(way -> way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private OffsetDateTime local(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
