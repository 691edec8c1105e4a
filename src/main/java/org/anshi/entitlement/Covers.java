package org.anshi.entitlement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.anshi.entitlement.Entitlements.Cover;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The extended cover sold here. It belongs to the product and stays with it. */
@Component
class Covers {
    private static final String COLUMNS = "select contract_number, insurer, begins_on, ends_on from entitlement_cover ";

    private final JdbcClient jdbc;

    Covers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void sell(CaseNumber number, String productMark, Cover cover, OffsetDateTime at) {
        jdbc.sql(
                        """
                        insert into entitlement_cover
                            (contract_number, case_number, product_mark, insurer, begins_on, ends_on, sold_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        cover.contractNumber(),
                        number.value(),
                        productMark,
                        cover.insurer().value(),
                        cover.from(),
                        cover.until(),
                        at)
                .update();
    }

    Optional<Cover> soldBy(CaseNumber number) {
        return jdbc.sql(COLUMNS + "where case_number = ?")
                .param(number.value())
                .query(Covers::cover)
                .optional();
    }

    List<Cover> of(String productMark) {
        return jdbc.sql(COLUMNS + "where product_mark = ? order by begins_on")
                .param(productMark)
                .query(Covers::cover)
                .list();
    }

    private static Cover cover(ResultSet row, int n) throws SQLException {
        return new Cover(
                row.getString("contract_number"),
                new OrganisationId(row.getString("insurer")),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
