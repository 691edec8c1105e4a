package org.anshi.entitlement.history;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a product here: its repairs, and the days its statutory period began anew. */
@Component
public class ProductHistory {
    private final JdbcClient jdbc;

    public ProductHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void repaired(String productMark, Repair repair) {
        jdbc.sql(
                        """
                        insert into entitlement_repair (id, product_mark, case_number, opened_on, ended_on, days, failed)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        productMark,
                        repair.caseNumber().value(),
                        repair.openedOn(),
                        repair.endedOn(),
                        repair.days(),
                        repair.failed())
                .update();
    }

    public Repairs repairsOf(String productMark) {
        return new Repairs(jdbc.sql(
                        """
                        select case_number, opened_on, ended_on, days, failed from entitlement_repair
                        where product_mark = ? order by ended_on
                        """)
                .param(productMark)
                .query((row, n) -> new Repair(
                        new CaseNumber(row.getString("case_number")),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getInt("days"),
                        row.getBoolean("failed")))
                .list());
    }

    public void restarted(String productMark, CaseNumber number, LocalDate on) {
        jdbc.sql("insert into entitlement_restart (id, product_mark, case_number, begins_on) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), productMark, number.value(), on)
                .update();
    }

    public Optional<LocalDate> restartOf(String productMark) {
        return jdbc
                .sql("select begins_on from entitlement_restart where product_mark = ? order by begins_on desc")
                .param(productMark)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .stream()
                .findFirst();
    }
}
