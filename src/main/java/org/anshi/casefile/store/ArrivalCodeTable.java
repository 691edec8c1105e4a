package org.anshi.casefile.store;

import java.time.Instant;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One arrival code per case, by its fingerprint only. */
@Component
public class ArrivalCodeTable {
    public record Issued(String fingerprint, int triesLeft) {}

    private final JdbcClient database;

    ArrivalCodeTable(JdbcClient database) {
        this.database = database;
    }

    public void insert(CaseNumber number, String fingerprint, int tries, Instant at) {
        database.sql(
                        "insert into case_arrival_code (case_number, fingerprint, tries_left, issued_at) values (?, ?, ?, ?)")
                .params(number.value(), fingerprint, tries, Times.of(at))
                .update();
    }

    /** Locked until the transaction ends, so that tries are counted one after another. */
    public Optional<Issued> lock(CaseNumber number) {
        return database.sql("select fingerprint, tries_left from case_arrival_code where case_number = ? for update")
                .param(number.value())
                .query((row, n) -> new Issued(row.getString(1), row.getInt(2)))
                .optional();
    }

    public void countTry(CaseNumber number) {
        database.sql("update case_arrival_code set tries_left = tries_left - 1 where case_number = ?")
                .param(number.value())
                .update();
    }

    public void delete(CaseNumber number) {
        database.sql("delete from case_arrival_code where case_number = ?")
                .param(number.value())
                .update();
    }
}
