package org.anshi.assignment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.agreement.AgreementRef;
import org.anshi.assignment.Assignment;
import org.anshi.assignment.Considered;
import org.anshi.assignment.Outcome;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments as rows, with everybody that was looked at; a decision is never changed, only ended. */
@Component
public class AssignmentTable {
    private record CandidateRow(UUID assignment, Considered considered) {}

    private final ReadOnce<CaseNumber, List<Assignment>> known = new ReadOnce<>();
    private final JdbcClient database;

    AssignmentTable(JdbcClient database) {
        this.database = database;
    }

    public void insert(Assignment decided) {
        known.forget(decided.caseNumber());
        database.sql(
                        """
                        insert into assignment (id, case_number, part, organisation, outcome, agreement, version, holding, decided_at)
                        values (:id, :case, :part, :organisation, :outcome, :agreement, :version, :holding, :at)""")
                .param("id", decided.id())
                .param("case", decided.caseNumber().value())
                .param("part", decided.part().code())
                .param("organisation", decided.organisation().value())
                .param("outcome", decided.outcome().name())
                .param("agreement", id(decided.agreement()))
                .param("version", version(decided.agreement()))
                .param("holding", decided.holding())
                .param("at", decided.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int place = 0; place < decided.considered().size(); place++) {
            insert(decided.id(), place, decided.considered().get(place));
        }
    }

    public void end(UUID id, Instant at) {
        known.forget();
        database.sql("update assignment set ended_at = ? where id = ? and ended_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** @param part null: none of them */
    public void holding(CaseNumber number, Party part) {
        known.forget(number);
        database.sql("update assignment set holding = (part = :part) where case_number = :case and ended_at is null")
                .param("part", part == null ? "" : part.code())
                .param("case", number.value())
                .update();
    }

    public Optional<Assignment> standing(CaseNumber number, Party part) {
        return of(number).stream()
                .filter(one -> one.stands() && one.part() == part)
                .findFirst();
    }

    public List<Assignment> of(CaseNumber number) {
        return known.read(number, () -> read(number));
    }

    private List<Assignment> read(CaseNumber number) {
        Map<UUID, List<Considered>> considered = database
                .sql(
                        """
                        select c.* from assignment_candidate c join assignment a on a.id = c.assignment
                        where a.case_number = ? order by a.seq, c.place""")
                .param(number.value())
                .query(AssignmentTable::candidate)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        CandidateRow::assignment, Collectors.mapping(CandidateRow::considered, Collectors.toList())));
        return database.sql("select * from assignment where case_number = ? order by seq")
                .param(number.value())
                .query((row, n) -> read(row, considered))
                .list();
    }

    /** Open cases it holds, or plays a part in. */
    public int inHand(OrganisationId organisation) {
        return database.sql(
                        """
                        select count(*) from case_file f where f.closed_at is null and (f.holder = :it or f.number in (
                            select case_number from assignment where organisation = :it and ended_at is null))""")
                .param("it", organisation.value())
                .query(Integer.class)
                .single();
    }

    public List<CaseNumber> openCases(OrganisationId lead, OrganisationId partner) {
        return database.sql(
                        """
                        select f.number from case_file f where f.closed_at is null and f.lead = :lead
                        and (f.holder = :partner or f.number in (
                            select case_number from assignment where organisation = :partner and ended_at is null))
                        order by f.number""")
                .param("lead", lead.value())
                .param("partner", partner.value())
                .query((row, n) -> new CaseNumber(row.getString(1)))
                .list();
    }

    private void insert(UUID assignment, int place, Considered one) {
        database.sql(
                        """
                        insert into assignment_candidate (assignment, place, organisation, agreement, version, fits, points, in_hand,
                            why_zh, why_en)
                        values (:assignment, :place, :organisation, :agreement, :version, :fits, :points, :hand, :zh, :en)""")
                .param("assignment", assignment)
                .param("place", place)
                .param("organisation", one.organisation().value())
                .param("agreement", id(one.agreement()))
                .param("version", version(one.agreement()))
                .param("fits", one.fits())
                .param("points", one.points())
                .param("hand", one.inHand())
                .param("zh", one.why().zh())
                .param("en", one.why().en())
                .update();
    }

    private static Assignment read(ResultSet row, Map<UUID, List<Considered>> considered) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Assignment(
                id,
                new CaseNumber(row.getString("case_number")),
                Party.of(row.getString("part")),
                new OrganisationId(row.getString("organisation")),
                Outcome.valueOf(row.getString("outcome")),
                agreement(row),
                row.getBoolean("holding"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                considered.getOrDefault(id, List.of()));
    }

    private static CandidateRow candidate(ResultSet row, int n) throws SQLException {
        return new CandidateRow(
                row.getObject("assignment", UUID.class),
                new Considered(
                        new OrganisationId(row.getString("organisation")),
                        agreement(row),
                        row.getBoolean("fits"),
                        row.getInt("points"),
                        row.getInt("in_hand"),
                        new Bilingual(row.getString("why_zh"), row.getString("why_en"))));
    }

    private static AgreementRef agreement(ResultSet row) throws SQLException {
        UUID id = row.getObject("agreement", UUID.class);
        return id == null ? null : new AgreementRef(id, row.getInt("version"));
    }

    private static UUID id(AgreementRef agreement) {
        return agreement == null ? null : agreement.id();
    }

    private static Integer version(AgreementRef agreement) {
        return agreement == null ? null : agreement.version();
    }
}
