package org.anshi.casefile.store;

import java.time.Instant;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Holder;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who held a case before. */
@Component
public class HolderTable {
    private final JdbcClient database;

    HolderTable(JdbcClient database) {
        this.database = database;
    }

    /** Its present holder gives it up. */
    public void remember(CaseFile file, Instant until) {
        database.sql("insert into case_holder (case_number, organisation, held_from, held_until) values (?, ?, ?, ?)")
                .params(file.number().value(), file.holder().value(), Times.of(file.holderSince()), Times.of(until))
                .update();
    }

    public List<Holder> formerHolders(CaseNumber number) {
        return database.sql(
                        "select organisation, held_from, held_until from case_holder where case_number = ? order by id")
                .param(number.value())
                .query((row, n) -> new Holder(
                        new OrganisationId(row.getString("organisation")),
                        Times.read(row, "held_from"),
                        Times.read(row, "held_until")))
                .list();
    }
}
