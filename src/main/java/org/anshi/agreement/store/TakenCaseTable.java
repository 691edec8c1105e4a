package org.anshi.agreement.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anshi.agreement.AgreementRef;
import org.anshi.agreement.TakenCase;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which case was taken under which version; only ever added to. */
@Component
public class TakenCaseTable {
    private final JdbcClient database;

    TakenCaseTable(JdbcClient database) {
        this.database = database;
    }

    public void insert(TakenCase taken) {
        database.sql(
                        """
                        insert into agreement_case (case_number, partner, agreement, version, taken_on, taken_at, way)
                        values (:case, :partner, :agreement, :version, :day, :at, :way)""")
                .param("case", taken.caseNumber().value())
                .param("partner", taken.partner().value())
                .param("agreement", taken.agreement().id())
                .param("version", taken.agreement().version())
                .param("day", taken.day())
                .param("at", taken.at().atOffset(ZoneOffset.UTC))
                .param("way", taken.way().name())
                .update();
    }

    /** A case that comes twice on one day is one case. */
    public int on(UUID agreement, LocalDate day) {
        return database.sql(
                        "select count(distinct case_number) from agreement_case where agreement = ? and taken_on = ?")
                .params(agreement, day)
                .query(Integer.class)
                .single();
    }

    public boolean isTaken(UUID agreement, CaseNumber number) {
        return database.sql("select count(*) from agreement_case where agreement = ? and case_number = ?")
                        .params(agreement, number.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public List<TakenCase> of(CaseNumber number) {
        return database.sql("select * from agreement_case where case_number = ? order by seq")
                .param(number.value())
                .query(TakenCaseTable::read)
                .list();
    }

    private static TakenCase read(ResultSet row, int n) throws SQLException {
        return new TakenCase(
                new CaseNumber(row.getString("case_number")),
                new OrganisationId(row.getString("partner")),
                new AgreementRef(row.getObject("agreement", UUID.class), row.getInt("version")),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                TakenCase.Way.valueOf(row.getString("way")));
    }
}
