package org.anshi.handover.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.handover.Decision;
import org.anshi.handover.DeclineReason;
import org.anshi.handover.HandOver;
import org.anshi.handover.HandOver.Answer;
import org.anshi.handover.HandOver.Ended;
import org.anshi.handover.HandOver.Ruling;
import org.anshi.handover.HandOverLimit;
import org.anshi.handover.HandOverReason;
import org.anshi.handover.HandOverScope;
import org.anshi.handover.HandOverState;
import org.anshi.handover.WorkEnd;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-overs as rows; what was said with them sealed under the key of the case. */
@Component
public class HandOverTable {
    private static final String PURPOSE = "handover.words";
    private static final int AT_ONCE = 200;

    private final ReadOnce<CaseNumber, List<HandOver>> known = new ReadOnce<>();
    private final JdbcClient database;
    private final PersonalData personalData;

    HandOverTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void insert(HandOver offered, KeyId key, String words) {
        known.forget(offered.caseNumber());
        database.sql(
                        """
                        insert into hand_over (id, case_number, from_organisation, to_organisation, scope, work, reason,
                            sealed_words, offered_at, offered_by, limit_hours, warn_at_percent, limit_source, limit_rule,
                            warn_at, answer_due_at, state)
                        values (:id, :case, :from, :to, :scope, :work, :reason,
                            :words, :offered, :by, :hours, :percent, :source, :rule,
                            :warn, :due, :state)""")
                .param("id", offered.id())
                .param("case", offered.caseNumber().value())
                .param("from", offered.from().value())
                .param("to", offered.to().value())
                .param("scope", offered.scope().name())
                .param("work", offered.work())
                .param("reason", offered.reason().name())
                .param("words", words == null ? null : personalData.seal(key, PURPOSE, words), Types.VARBINARY)
                .param("offered", time(offered.offeredAt()))
                .param("by", offered.offeredBy())
                .param("hours", offered.limit().workingHours())
                .param("percent", offered.limit().warnAtPercent())
                .param("source", offered.limit().source())
                .param("rule", offered.limit().rule())
                .param("warn", time(offered.warnAt()))
                .param("due", time(offered.answerDueAt()))
                .param("state", offered.state().name())
                .update();
    }

    /** In one statement, so that of two answers one counts. */
    public boolean answer(UUID id, HandOverState next, Answer answer) {
        known.forget();
        return database.sql(
                                """
                                update hand_over set state = :next, answered_at = :at, answered_by = :by, answer_reason = :reason
                                where id = :id and state = 'OFFERED'""")
                        .param("next", next.name())
                        .param("at", time(answer.at()))
                        .param("by", answer.by())
                        .param(
                                "reason",
                                answer.reason() == null ? null : answer.reason().name())
                        .param("id", id)
                        .update()
                == 1;
    }

    public void rule(UUID id, Ruling ruling) {
        known.forget();
        database.sql("update hand_over set decision = :decision, decided_at = :at, decided_by = :by where id = :id")
                .param("decision", ruling.decision().name())
                .param("at", time(ruling.at()))
                .param("by", ruling.by())
                .param("id", id)
                .update();
    }

    public void endWork(UUID id, Ended ended) {
        known.forget();
        database.sql("update hand_over set work_ended_at = :at, work_end = :how where id = :id")
                .param("at", time(ended.at()))
                .param("how", ended.how().name())
                .param("id", id)
                .update();
    }

    /** In the order they were offered. */
    public List<HandOver> of(CaseNumber number) {
        return known.read(number, () -> database.sql("select * from hand_over where case_number = ? order by seq")
                .param(number.value())
                .query(HandOverTable::read)
                .list());
    }

    public Optional<HandOver> find(UUID id) {
        return database.sql("select * from hand_over where id = ?")
                .param(id)
                .query(HandOverTable::read)
                .optional();
    }

    public List<HandOver> offeredTo(Set<OrganisationId> organisations, HandOverState state) {
        return database.sql("select * from hand_over where to_organisation in (:them) and state = :state order by seq"
                        + (state == HandOverState.OFFERED ? "" : " desc") + " fetch first :limit rows only")
                .param("them", organisations.stream().map(OrganisationId::value).toList())
                .param("state", state.name())
                .param("limit", AT_ONCE)
                .query(HandOverTable::read)
                .list();
    }

    /** In which the organisation was asked, or has taken over; not those it sent back. */
    public List<CaseNumber> openCases(OrganisationId lead, OrganisationId to) {
        return database.sql(
                        """
                        select f.number from case_file f where f.closed_at is null and f.lead = :lead and f.number in (
                            select case_number from hand_over where to_organisation = :to and state in ('OFFERED', 'ACCEPTED'))
                        order by f.number""")
                .param("lead", lead.value())
                .param("to", to.value())
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    public Optional<String> wordsOf(UUID id, KeyId key) {
        return database.sql("select sealed_words from hand_over where id = ? and sealed_words is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .flatMap(words -> open(key, words));
    }

    private Optional<String> open(KeyId key, byte[] words) {
        try {
            return Optional.of(personalData.open(key, PURPOSE, words));
        } catch (PersonalDataGone erased) {
            return Optional.empty();
        }
    }

    private static HandOver read(ResultSet row, int n) throws SQLException {
        Instant answeredAt = time(row, "answered_at");
        Instant decidedAt = time(row, "decided_at");
        Instant endedAt = time(row, "work_ended_at");
        String declined = row.getString("answer_reason");
        return new HandOver(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                new OrganisationId(row.getString("from_organisation")),
                new OrganisationId(row.getString("to_organisation")),
                HandOverScope.valueOf(row.getString("scope")),
                row.getString("work"),
                HandOverReason.valueOf(row.getString("reason")),
                time(row, "offered_at"),
                row.getString("offered_by"),
                new HandOverLimit(
                        row.getInt("limit_hours"),
                        row.getInt("warn_at_percent"),
                        row.getString("limit_source"),
                        row.getString("limit_rule")),
                time(row, "warn_at"),
                time(row, "answer_due_at"),
                HandOverState.valueOf(row.getString("state")),
                answeredAt == null
                        ? null
                        : new Answer(
                                answeredAt,
                                row.getString("answered_by"),
                                declined == null ? null : DeclineReason.valueOf(declined)),
                decidedAt == null
                        ? null
                        : new Ruling(
                                decidedAt, row.getString("decided_by"), Decision.valueOf(row.getString("decision"))),
                endedAt == null ? null : new Ended(endedAt, WorkEnd.valueOf(row.getString("work_end"))));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
