package org.anshi.casefile.store;

import java.time.Instant;
import java.util.List;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had something to do in a case without leading or holding it. */
@Component
public class ParticipantTable {
    private final JdbcClient database;

    ParticipantTable(JdbcClient database) {
        this.database = database;
    }

    public List<OrganisationId> of(CaseNumber number) {
        return database.sql(
                        "select organisation from case_participant where case_number = ? order by since, organisation")
                .param(number.value())
                .query((row, n) -> new OrganisationId(row.getString(1)))
                .list();
    }

    /** The caller holds the case's lock, so that no two add the same one. */
    public void add(CaseNumber number, OrganisationId organisation, Instant since) {
        database.sql("insert into case_participant (case_number, organisation, since) values (?, ?, ?)")
                .params(number.value(), organisation.value(), Times.of(since))
                .update();
    }
}
