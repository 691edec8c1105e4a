package org.anshi.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.casefile.CaseFiles;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.visit.store.TechnicianTable;
import org.anshi.visit.store.VisitTable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who comes to whom, and when. A booking is never refused: with nobody free it waits to be dispatched ({@link VisitToDispatch}). Giving
 * somebody two visits at once is refused always. A case is locked before anybody's time, so that no two wait for each other.
 */
@Service
public class Visits {
    private static final Instant THE_END = Instant.parse("9999-01-01T00:00:00Z");

    private final VisitTable visits;
    private final TechnicianTable technicians;
    private final Dispatch dispatch;
    private final Diaries diaries;
    private final Refusals refusals;
    private final Fitness fitness;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Visits(
            VisitTable visits,
            TechnicianTable technicians,
            Dispatch dispatch,
            Diaries diaries,
            Refusals refusals,
            Fitness fitness,
            CaseFiles cases,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.visits = visits;
        this.technicians = technicians;
        this.dispatch = dispatch;
        this.diaries = diaries;
        this.refusals = refusals;
        this.fitness = fitness;
        this.cases = cases;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Books a visit, or moves the one the case waits for; booked like that already, nobody else is looked for. */
    @Transactional
    public Visit book(CaseNumber number, Appointment asked) {
        cases.lock(number);
        Optional<Visit> open = visits.open(number);
        if (open.isPresent() && isLike(open.get(), asked)) {
            Visit known = open.get();
            Visit noted = known.noting(asked);
            return noted.equals(known) ? known : save(known, noted);
        }
        if (open.isPresent()) {
            Visit before = open.get();
            return dispatched(before, before.bookedFor(asked));
        }
        Visit booked = new Visit(
                UUID.randomUUID(),
                number,
                asked.organisation(),
                asked.time(),
                new Slot(asked.time().from(), asked.length()),
                null,
                VisitState.BOOKED,
                null,
                0,
                clock.instant(),
                asked.needs(),
                asked.confirmed());
        visits.insert(booked, clock.instant());
        return dispatched(booked, booked);
    }

    /** The agreed time is given up and another is looked for; whoever was to come is free. Nothing happens without a booked visit. */
    @Transactional
    public void giveUpTime(CaseNumber number, boolean byTheConsumer) {
        cases.lock(number);
        visits.open(number)
                .filter(visit -> visit.state() == VisitState.BOOKED)
                .ifPresent(visit -> save(visit, visit.given(byTheConsumer ? firstGivenUp(visit) : null)));
    }

    /** Somebody is there. */
    @Transactional
    public void end(CaseNumber number) {
        become(number, VisitState.ENDED);
    }

    /** Another organisation does the work now; somebody of theirs comes, at the same time. */
    @Transactional
    public void handOver(CaseNumber number, OrganisationId from, OrganisationId to) {
        cases.lock(number);
        visits.open(number)
                .filter(visit -> visit.organisation().equals(from))
                .filter(visit -> visit.state() == VisitState.BOOKED)
                .ifPresent(visit -> dispatched(visit, visit.takenOverBy(to)));
    }

    /**
     * Sends somebody, or moves the visit within what was agreed.
     *
     * @param start null for the first time that fits
     * @param overtime outside working time too
     * @throws Refused CONFLICT naming the clash and the times that are free
     */
    @Transactional(noRollbackFor = Refused.class)
    public Visit send(UUID id, String technician, Instant start, boolean overtime) {
        Visit visit = lockBooked(id);
        TechnicianCard card = technicians
                .find(technician)
                .filter(one -> one.organisation().equals(visit.organisation()) && one.onDuty())
                .orElseThrow(refusals::noSuchTechnician);
        fitness.objection(card, visit).ifPresent(objection -> {
            throw new Refused(Refused.Kind.CONFLICT, objection);
        });
        technicians.lock(List.of(technician));
        LocalDate first = diaries.dayOf(visit.agreed().from());
        LocalDate last = diaries.dayOf(visit.agreed().until());
        Agenda agenda = diaries.agenda(card, first, last, id);
        Duration length = visit.slot().length();
        Slot wanted = new Slot(start != null ? start : firstFree(agenda, visit), length);
        if (!visit.agreed().allows(wanted)) {
            throw refusals.notAsAgreed(visit);
        }
        Optional<Slot> clash = agenda.clash(wanted);
        if (clash.isPresent()) {
            throw refusals.clash(visit, card, wanted, clash.get());
        }
        if (!overtime && !agenda.isWorking(wanted)) {
            throw refusals.notWorking(visit, card, wanted);
        }
        return save(visit, visit.sent(technician, wanted));
    }

    /** Whoever was to come does not; it waits to be dispatched. */
    @Transactional
    public Visit takeBack(UUID id) {
        Visit visit = lockBooked(id);
        return visit.technician() == null ? visit : save(visit, visit.sent(null, visit.slot()));
    }

    /** Somebody is not on duty any longer: others go where they were to go. One after the other, so that no lock is held for long. */
    void relieve(String technician) {
        for (Visit theirs : visits.ofTechnician(technician, clock.instant(), THE_END)) {
            Patience.untilDone(() -> {
                transaction.executeWithoutResult(status -> {
                    Visit visit = lockBooked(theirs.id());
                    if (technician.equals(visit.technician())) {
                        dispatched(visit, visit.sent(null, visit.slot()));
                    }
                });
                return null;
            });
        }
    }

    /** The visit a case waits for, if any. */
    @Transactional(readOnly = true)
    public Optional<Visit> openOf(CaseNumber number) {
        return visits.open(number);
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(UUID id) {
        return visits.find(id);
    }

    @Transactional(readOnly = true)
    public DayPlan day(OrganisationId organisation, LocalDate day) {
        List<Visit> all = visits.ofOrganisation(organisation, diaries.startOf(day), diaries.startOf(day.plusDays(1)));
        return new DayPlan(
                day,
                technicians.of(organisation).stream()
                        .map(card -> new DayPlan.Row(
                                card,
                                diaries.working(card, day, day),
                                all.stream()
                                        .filter(visit -> card.username().equals(visit.technician()))
                                        .toList()))
                        .toList());
    }

    /** Waiting for somebody to be sent, the next to happen first. */
    @Transactional(readOnly = true)
    public List<Visit> toBeDispatched(OrganisationId organisation, int limit) {
        return visits.toBeDispatched(organisation, limit);
    }

    @Transactional(readOnly = true)
    public int countToBeDispatched(OrganisationId organisation) {
        return visits.countToBeDispatched(organisation);
    }

    /** Of each of the organisation who can't be sent for what the work there asks for: why. */
    @Transactional(readOnly = true)
    public List<Bilingual> unfitFor(Visit visit) {
        return dispatch.unfitFor(visit);
    }

    /** When one has to set out to be there at this time. */
    public Instant setOutFor(Visit visit, Instant time) {
        return time.minus(diaries.travelOf(visit.organisation()));
    }

    /** Nobody comes after all. Nothing happens without an open visit. */
    @Transactional
    public void cancel(CaseNumber number) {
        become(number, VisitState.CANCELLED);
    }

    private void become(CaseNumber number, VisitState next) {
        cases.lock(number);
        visits.open(number).ifPresent(visit -> save(visit, visit.become(next)));
    }

    private Visit dispatched(Visit before, Visit booked) {
        Visit now = dispatch.somebodyFor(booked)
                .map(sent -> booked.planned(sent.technician(), sent.slot()))
                .orElseGet(() -> booked.planned(
                        null, new Slot(booked.agreed().from(), booked.slot().length())));
        if (!now.equals(before)) {
            save(before, now);
        }
        if (now.isToBeDispatched()) {
            events.publishEvent(new VisitToDispatch(now, dispatch.passedOver(now)));
        }
        return now;
    }

    private Visit lockBooked(UUID id) {
        Visit known = visits.find(id).orElseThrow(refusals::noSuchVisit);
        cases.lock(known.caseNumber());
        return visits.find(id)
                .filter(visit -> visit.state() == VisitState.BOOKED)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.CONFLICT,
                        new Bilingual("这次上门已经结束或改约，请刷新页面", "This visit is over or its time was given up; look again")));
    }

    private Visit save(Visit before, Visit after) {
        visits.update(before, after, clock.instant());
        boolean sent = before.technician() != null && after.state() == VisitState.BOOKED;
        if (sent && !before.technician().equals(after.technician())) {
            events.publishEvent(new VisitorChanged(before, after));
        }
        return after;
    }

    private Instant firstFree(Agenda agenda, Visit visit) {
        Duration length = visit.slot().length();
        return agenda.freeStarts(visit.agreed().from(), visit.agreed().latestStart(length), length).stream()
                .findFirst()
                .orElse(visit.slot().start());
    }

    private static boolean isLike(Visit open, Appointment asked) {
        return open.state() == VisitState.BOOKED
                && open.organisation().equals(asked.organisation())
                && open.agreed().equals(asked.time())
                && open.slot().length().equals(asked.length())
                && open.needs().containsAll(asked.needs());
    }

    private static Instant firstGivenUp(Visit visit) {
        Instant before = visit.givenUp();
        Instant now = visit.agreed().from();
        return before != null && before.isBefore(now) ? before : now;
    }
}
