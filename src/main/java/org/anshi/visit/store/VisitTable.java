package org.anshi.visit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.staff.Catalogue;
import org.anshi.visit.AgreedTime;
import org.anshi.visit.Slot;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitDue.When;
import org.anshi.visit.VisitState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits, and whose they ever were. */
@Component
public class VisitTable {
    /** A visit in somebody's calendar: theirs still, or theirs once and off now. */
    public record Entry(Visit visit, Slot slot, int revision, Instant changedAt, boolean isOn) {}

    private final JdbcClient database;

    VisitTable(JdbcClient database) {
        this.database = database;
    }

    public void insert(Visit visit, Instant now) {
        write(
                """
                insert into visit (id, case_number, organisation, agreed_from, agreed_until, starts_at, minutes, technician,
                    state, given_up, revision, booked_at, needs, confirmed)
                values (:id, :case, :organisation, :from, :until, :start, :minutes, :technician,
                    :state, :givenUp, :revision, :booked, :needs, :confirmed)""",
                visit);
        rememberWhose(visit, now);
    }

    public void update(Visit before, Visit visit, Instant now) {
        write(
                """
                update visit set case_number = :case, organisation = :organisation, agreed_from = :from, agreed_until = :until,
                    starts_at = :start, minutes = :minutes, technician = :technician, state = :state, given_up = :givenUp,
                    revision = :revision, booked_at = :booked, needs = :needs, confirmed = :confirmed,
                    told = case when agreed_from = :from and agreed_until = :until then told else 0 end
                where id = :id""",
                visit);
        if (before.technician() != null && !before.technician().equals(visit.technician())) {
            database.sql(
                            "update visit_assignment set revision = ?, changed_at = ? where visit_id = ? and technician = ?")
                    .params(visit.revision(), time(now), visit.id(), before.technician())
                    .update();
        }
        rememberWhose(visit, now);
    }

    public Optional<Visit> find(UUID id) {
        return database.sql("select * from visit where id = ?")
                .param(id)
                .query(VisitTable::read)
                .optional();
    }

    /** The one a case waits for, if any. */
    public Optional<Visit> open(CaseNumber number) {
        return database.sql("select * from visit where case_number = ? and state in ('BOOKED', 'TO_BE_AGREED')")
                .param(number.value())
                .query(VisitTable::read)
                .optional();
    }

    /** Booked ones of somebody that touch this time, in order. */
    public List<Visit> ofTechnician(String technician, Instant from, Instant until) {
        return database.sql(
                        """
                        select * from visit where technician = ? and state = 'BOOKED' and starts_at >= ? and starts_at < ?
                        order by starts_at, id""")
                .params(technician, time(from), time(until))
                .query(VisitTable::read)
                .list();
    }

    /** Of an organisation, by when they begin; those that were called off are left out. */
    public List<Visit> ofOrganisation(OrganisationId organisation, Instant from, Instant until) {
        return database.sql(
                        """
                        select * from visit where organisation = ? and state in ('BOOKED', 'ENDED')
                        and starts_at >= ? and starts_at < ? order by starts_at, id""")
                .params(organisation.value(), time(from), time(until))
                .query(VisitTable::read)
                .list();
    }

    /** Booked, and nobody is sent. */
    public List<Visit> toBeDispatched(OrganisationId organisation, int limit) {
        return database.sql(
                        """
                        select * from visit where organisation = ? and state = 'BOOKED' and technician is null
                        order by agreed_from, id limit ?""")
                .params(organisation.value(), limit)
                .query(VisitTable::read)
                .list();
    }

    public int countToBeDispatched(OrganisationId organisation) {
        return database.sql(
                        "select count(*) from visit where organisation = ? and state = 'BOOKED' and technician is null")
                .param(organisation.value())
                .query(Integer.class)
                .single();
    }

    /** Agreed ones that come to this by then and of which it was not said yet. */
    public List<Visit> notTold(When when, Instant until) {
        String time = when == When.OVER ? "agreed_until" : "agreed_from";
        return database.sql(
                        "select * from visit where state = 'BOOKED' and confirmed = true and told < ? and agreed_from <= ? and "
                                + time + " <= ? order by agreed_from, id")
                .params(step(when), time(until), time(until))
                .query(VisitTable::read)
                .list();
    }

    /** False when it was said before. */
    public boolean tell(Visit visit, When when) {
        return database.sql("update visit set told = ? where id = ? and told < ?")
                        .params(step(when), visit.id(), step(when))
                        .update()
                == 1;
    }

    private static int step(When when) {
        return when.ordinal() + 1;
    }

    /** What somebody's calendar shows from this day on. */
    public List<Entry> calendarOf(String technician, Instant from) {
        return database.sql(
                        """
                        select visit.*, mine.starts_at as my_start, mine.minutes as my_minutes, mine.revision as my_revision,
                            mine.changed_at
                        from visit_assignment mine join visit on visit.id = mine.visit_id
                        where mine.technician = ? and mine.starts_at >= ? order by mine.starts_at, visit.id""")
                .params(technician, time(from))
                .query((row, n) -> entry(row, n, technician))
                .list();
    }

    private static Entry entry(ResultSet row, int n, String technician) throws SQLException {
        Visit visit = read(row, n);
        boolean mine = technician.equals(visit.technician());
        boolean on = mine && (visit.state() == VisitState.BOOKED || visit.state() == VisitState.ENDED);
        return new Entry(
                visit,
                new Slot(moment(row, "my_start"), Duration.ofMinutes(row.getInt("my_minutes"))),
                mine ? visit.revision() : row.getInt("my_revision"),
                moment(row, "changed_at"),
                on);
    }

    private void rememberWhose(Visit visit, Instant now) {
        if (visit.technician() == null) {
            return;
        }
        int known = database.sql(
                        """
                        update visit_assignment set starts_at = ?, minutes = ?, revision = ?, changed_at = ?
                        where visit_id = ? and technician = ?""")
                .params(
                        time(visit.slot().start()),
                        visit.slot().length().toMinutes(),
                        visit.revision(),
                        time(now),
                        visit.id(),
                        visit.technician())
                .update();
        if (known == 0) {
            database.sql(
                            """
                            insert into visit_assignment (visit_id, technician, starts_at, minutes, revision, changed_at)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            visit.id(),
                            visit.technician(),
                            time(visit.slot().start()),
                            visit.slot().length().toMinutes(),
                            visit.revision(),
                            time(now))
                    .update();
        }
    }

    private void write(String statement, Visit visit) {
        database.sql(statement)
                .param("id", visit.id())
                .param("case", visit.caseNumber().value())
                .param("organisation", visit.organisation().value())
                .param("from", time(visit.agreed().from()))
                .param("until", time(visit.agreed().until()))
                .param("start", time(visit.slot().start()))
                .param("minutes", visit.slot().length().toMinutes())
                .param("technician", visit.technician())
                .param("state", visit.state().name())
                .param("givenUp", time(visit.givenUp()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("revision", visit.revision())
                .param("booked", time(visit.bookedAt()))
                .param("needs", String.join(",", visit.needs()))
                .param("confirmed", visit.confirmed())
                .update();
    }

    private static Visit read(ResultSet row, int n) throws SQLException {
        return new Visit(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                new OrganisationId(row.getString("organisation")),
                new AgreedTime(moment(row, "agreed_from"), moment(row, "agreed_until")),
                new Slot(moment(row, "starts_at"), Duration.ofMinutes(row.getInt("minutes"))),
                row.getString("technician"),
                VisitState.valueOf(row.getString("state")),
                moment(row, "given_up"),
                row.getInt("revision"),
                moment(row, "booked_at"),
                Catalogue.asked(row.getString("needs")),
                row.getBoolean("confirmed"));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
