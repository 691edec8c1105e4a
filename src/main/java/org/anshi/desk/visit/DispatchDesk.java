package org.anshi.desk.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Consumer;
import org.anshi.identity.Person;
import org.anshi.journey.Rescheduling;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.visit.DayPlan;
import org.anshi.visit.Roster;
import org.anshi.visit.Slot;
import org.anshi.visit.TechnicianCard;
import org.anshi.visit.Visit;
import org.anshi.visit.Visits;
import org.springframework.stereotype.Service;

/** A day of an organisation's technicians as the people who plan it see it; whoever is sent themselves sees their own. */
@Service
public class DispatchDesk {
    private static final int SHELF = 50;

    /**
     * A visit, the case it is for, and the part of town; what else there is to know stands in the case file. {@code unfit}: who can't be
     * sent for it, and why; only of visits that wait for somebody.
     */
    public record Line(
            Visit visit, CaseFile file, String district, boolean canAskForOtherTime, List<Bilingual> unfit) {}

    public record Row(TechnicianCard technician, List<Slot> working, List<Line> visits) {}

    public record Board(
            OrganisationId organisation,
            List<OrganisationId> choice,
            LocalDate day,
            List<Row> rows,
            List<Line> shelf,
            int waiting,
            boolean mayPlan,
            boolean mayKeepCards) {

        public List<TechnicianCard> onDuty() {
            return rows.stream()
                    .map(Row::technician)
                    .filter(TechnicianCard::onDuty)
                    .toList();
        }
    }

    private final Visits visits;
    private final Roster roster;
    private final CaseFiles cases;
    private final Rescheduling rescheduling;
    private final DispatchRights rights;
    private final Clock clock;

    DispatchDesk(
            Visits visits,
            Roster roster,
            CaseFiles cases,
            Rescheduling rescheduling,
            DispatchRights rights,
            Clock clock) {
        this.visits = visits;
        this.roster = roster;
        this.cases = cases;
        this.rescheduling = rescheduling;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether there is anything here for somebody to see. */
    public static boolean isFor(Person person) {
        return person.isAdministrator() || !person.organisations().isEmpty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param wanted an organisation of theirs; empty for the first of them */
    public OrganisationId organisation(Person person, String wanted) {
        List<OrganisationId> theirs = rights.organisationsOf(person);
        return theirs.stream()
                .filter(one -> wanted.isBlank() || one.value().equals(wanted))
                .findFirst()
                .orElseThrow(DispatchDesk::notYours);
    }

    public Board board(Person person, OrganisationId organisation, LocalDate day) {
        boolean plans = rights.mayPlan(person, organisation);
        DayPlan plan = visits.day(organisation, day);
        return new Board(
                organisation,
                rights.organisationsOf(person),
                day,
                plan.rows().stream()
                        .filter(row -> plans || row.technician().username().equals(person.id()))
                        .map(row -> new Row(
                                row.technician(),
                                row.working(),
                                row.visits().stream().map(this::line).toList()))
                        .toList(),
                plans
                        ? visits.toBeDispatched(organisation, SHELF).stream()
                                .map(this::line)
                                .toList()
                        : List.of(),
                plans ? visits.countToBeDispatched(organisation) : 0,
                plans,
                rights.mayKeepCards(person, organisation));
    }

    /** @param time of day within what was agreed; null for the first that fits */
    public Visit send(Person person, UUID id, String technician, LocalTime time, boolean overtime) {
        Visit visit = planned(person, id);
        Instant start = time == null
                ? null
                : visit.agreed().from().atZone(clock.getZone()).with(time).toInstant();
        return whole(() -> visits.send(id, technician, start, overtime));
    }

    public Visit takeBack(Person person, UUID id) {
        planned(person, id);
        return whole(() -> visits.takeBack(id));
    }

    /** Nobody can come as agreed: the consumer is asked for another time. */
    public Visit askForOtherTime(Person person, UUID id, String proposed) {
        Visit visit = planned(person, id);
        rescheduling.askedByStaff(visit.caseNumber(), proposed, person.id());
        return visit;
    }

    /** The visit, for somebody who may plan it. */
    public Visit planned(Person person, UUID id) {
        return visits.find(id)
                .filter(visit -> rights.mayPlan(person, visit.organisation()))
                .orElseThrow(DispatchDesk::notYours);
    }

    public Optional<TechnicianCard> cardOf(Person person) {
        return roster.find(person.id());
    }

    private Line line(Visit visit) {
        CaseFile file = cases.get(visit.caseNumber());
        List<Bilingual> unfit = visit.isToBeDispatched() ? visits.unfitFor(visit) : List.of();
        return new Line(visit, file, district(file), mayAsk(visit), unfit);
    }

    private boolean mayAsk(Visit visit) {
        return rescheduling
                .way(visit.caseNumber())
                .filter(way -> way == Rescheduling.Way.BY_MOMENT)
                .isPresent();
    }

    private String district(CaseFile file) {
        try {
            Consumer.Address address = cases.consumerOf(file.number()).address();
            return address == null || address.district() == null ? "" : address.district();
        } catch (PersonalDataGone forgotten) {
            return "";
        }
    }

    private static <T> T whole(Supplier<T> work) {
        return Patience.untilDone(work);
    }

    private static Refused notYours() {
        return new Refused(
                Refused.Kind.NOT_FOUND,
                new Bilingual(
                        "没有这次上门，或者它不归您所在的单位安排。", "There is no such visit, or it is not your organisation's to plan."));
    }
}
