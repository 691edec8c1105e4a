package org.anshi.diagnosis.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anshi.diagnosis.Outcome;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What guided diagnoses of cases came to. */
@Repository
public class OutcomeTable {
    private final JdbcClient database;

    OutcomeTable(JdbcClient database) {
        this.database = database;
    }

    public void add(CaseNumber number, Outcome outcome) {
        database.sql("insert into diagnosis_outcome (id, case_number, at, finding, solved) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        number.value(),
                        outcome.at().atOffset(ZoneOffset.UTC),
                        outcome.finding(),
                        outcome.solved())
                .update();
    }

    /** The newest first. */
    public List<Outcome> of(CaseNumber number) {
        return database.sql("select at, finding, solved from diagnosis_outcome where case_number = ? order by seq desc")
                .param(number.value())
                .query((row, n) -> new Outcome(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("finding"),
                        row.getBoolean("solved")))
                .list();
    }
}
