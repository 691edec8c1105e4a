package org.anshi.assignment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anshi.agreement.AgreementRef;
import org.anshi.assignment.Assignment;
import org.anshi.assignment.Considered;
import org.anshi.assignment.Outcome;
import org.anshi.organisation.Party;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assignments as rows, with everybody that was looked at; a decision is never changed, only ended. */
@Component
public class AssignmentTable {
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
        Map<UUID, Assignment> inOrder = new LinkedHashMap<>();
        Map<UUID, List<Considered>> considered = new HashMap<>();
        database.sql(
                        """
                        select a.*, c.organisation as considered, c.agreement as their_agreement, c.version as their_version, c.fits,
                            c.points, c.in_hand, c.why_zh, c.why_en
                        from assignment a left join assignment_candidate c on c.assignment = a.id
                        where a.case_number = ? order by a.seq, c.place""")
                .param(number.value())
                .query((RowCallbackHandler) row -> {
                    Assignment one = assignment(row);
                    inOrder.putIfAbsent(one.id(), one);
                    candidate(row).ifPresent(candidate -> considered
                            .computeIfAbsent(one.id(), first -> new ArrayList<>())
                            .add(candidate));
                });
        return inOrder.values().stream()
                .map(one -> one.among(considered.getOrDefault(one.id(), List.of())))
                .toList();
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

    private static Assignment assignment(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Assignment(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getString("case_number")),
                Party.of(row.getString("part")),
                new OrganisationId(row.getString("organisation")),
                Outcome.valueOf(row.getString("outcome")),
                agreement(row, "agreement", "version"),
                row.getBoolean("holding"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                List.of());
    }

    /** Nobody where nobody was looked at. */
    private static Optional<Considered> candidate(ResultSet row) throws SQLException {
        String organisation = row.getString("considered");
        return organisation == null
                ? Optional.empty()
                : Optional.of(new Considered(
                        new OrganisationId(organisation),
                        agreement(row, "their_agreement", "their_version"),
                        row.getBoolean("fits"),
                        row.getInt("points"),
                        row.getInt("in_hand"),
                        new Bilingual(row.getString("why_zh"), row.getString("why_en"))));
    }

    private static AgreementRef agreement(ResultSet row, String agreement, String version) throws SQLException {
        UUID id = row.getObject(agreement, UUID.class);
        return id == null ? null : new AgreementRef(id, row.getInt(version));
    }

    private static UUID id(AgreementRef agreement) {
        return agreement == null ? null : agreement.id();
    }

    private static Integer version(AgreementRef agreement) {
        return agreement == null ? null : agreement.version();
    }
}
