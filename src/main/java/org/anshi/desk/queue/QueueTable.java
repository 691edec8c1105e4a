package org.anshi.desk.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads which cases come next, over cases and promises at once and without changing either: sorted and cut by the
 * database, since asking two rooms would mean to hold every open case in memory.
 */
@Component
class QueueTable {
    record Row(CaseNumber number, Instant dueAt, Instant riskAt) {}

    /** Nobody: an administrator sees everybody's. */
    private static final String ANYBODYS =
            """
            select f.number, true as mine, false as held, false as led, %s, f.closed_at as asked_due, f.closed_at as asked_risk,
            false as working
            from case_file f where f.closed_at is null and f.number like :like
            """;

    private static final String THEIRS =
            """
            select f.number, (f.holder in (:them) or f.lead in (:them) or w.case_number is not null) as mine, f.holder in (:them) as held,
            f.lead in (:them) as led, %s, h.answer_due_at as asked_due, h.warn_at as asked_risk,
            (w.case_number is not null) as working
            from case_file f left join hand_over h
                on h.case_number = f.number and h.state = 'OFFERED' and h.to_organisation in (:them)
            left join (select distinct case_number from hand_over where to_organisation in (:them) and state = 'ACCEPTED'
                and scope = 'PIECE_OF_WORK' and work_ended_at is null) w on w.case_number = f.number
            where f.number like :like and f.number in (
                select number from case_file where holder in (:them) and closed_at is null
                union select number from case_file where lead in (:them) and closed_at is null
                union select case_number from hand_over where to_organisation in (:them) and (state = 'OFFERED' or
                    state = 'ACCEPTED' and scope = 'PIECE_OF_WORK' and work_ended_at is null))
            """;

    private static final String DATES =
            """
            (select min(p.due_at) from promise p where p.case_number = f.number and p.ended_at is null) as due_at,
            (select min(p.risk_at) from promise p where p.case_number = f.number and p.ended_at is null) as risk_at
            """;

    private final JdbcClient database;

    QueueTable(JdbcClient database) {
        this.database = database;
    }

    List<Row> page(Set<String> them, Shelf shelf, String part, Instant now, int skip, int limit) {
        return asked(
                        "select number, " + dates(shelf) + " from (" + open(them) + ") q where " + shelf.condition()
                                + " order by due_at asc nulls last, number offset :skip rows fetch first :limit rows only",
                        them,
                        part,
                        now)
                .param("skip", skip)
                .param("limit", limit)
                .query((row, n) -> new Row(
                        new CaseNumber(row.getString("number")), instant(row, "due_at"), instant(row, "risk_at")))
                .list();
    }

    /** In the order of the shelves. */
    List<Integer> counts(Set<String> them, String part, Instant now) {
        String sums = Arrays.stream(Shelf.values())
                .map(shelf -> "coalesce(sum(case when " + shelf.condition() + " then 1 else 0 end), 0) as "
                        + shelf.name().toLowerCase(Locale.ROOT) + "_count")
                .collect(Collectors.joining(", "));
        return asked("select " + sums + " from (" + open(them) + ") q", them, part, now)
                .query((row, n) -> Arrays.stream(Shelf.values())
                        .map(shelf -> count(row, shelf))
                        .toList())
                .single();
    }

    private static String dates(Shelf shelf) {
        return shelf == Shelf.ASKED ? "asked_due as due_at, asked_risk as risk_at" : "due_at, risk_at";
    }

    private JdbcClient.StatementSpec asked(String statement, Set<String> them, String part, Instant now) {
        JdbcClient.StatementSpec asked =
                database.sql(statement).param("like", "%" + part + "%").param("now", now.atOffset(ZoneOffset.UTC));
        return them == null ? asked : asked.param("them", them);
    }

    private static String open(Set<String> them) {
        return (them == null ? ANYBODYS : THEIRS).formatted(DATES);
    }

    private static Integer count(ResultSet row, Shelf shelf) {
        try {
            return row.getInt(shelf.name().toLowerCase(Locale.ROOT) + "_count");
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
