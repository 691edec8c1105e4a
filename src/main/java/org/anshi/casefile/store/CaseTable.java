package org.anshi.casefile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseStatus;
import org.anshi.casefile.Product;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases as rows. */
@Component
public class CaseTable {
    private final JdbcClient database;
    private final ReadOnce<CaseNumber, Optional<CaseFile>> known = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Boolean> held = new ReadOnce<>();

    CaseTable(JdbcClient database) {
        this.database = database;
    }

    /** Never the same twice, on any number of nodes. */
    public long nextNumber() {
        return database.sql("select nextval('case_number')").query(Long.class).single();
    }

    public void insert(CaseFile opened) {
        Product product = opened.product();
        database.sql(
                        """
                        insert into case_file (number, journey, status, category, brand, model, serial_number, purchased_on,
                            seller_order_number, lead, holder, holder_since, opened_at, opened_from, key_id)
                        values (:number, :journey, :status, :category, :brand, :model, :serial, :purchased, :order,
                            :lead, :holder, :since, :opened, :from, :key)""")
                .param("number", opened.number().value())
                .param("journey", opened.journey())
                .param("status", opened.status().name())
                .param("category", product.category().code())
                .param("brand", product.brand())
                .param("model", product.model())
                .param("serial", product.serialNumber())
                .param("purchased", product.purchasedOn())
                .param("order", product.sellerOrderNumber())
                .param("lead", opened.lead().value())
                .param("holder", opened.holder().value())
                .param("since", Times.of(opened.holderSince()))
                .param("opened", Times.of(opened.openedAt()))
                .param(
                        "from",
                        opened.openedFrom() == null ? null : opened.openedFrom().value())
                .param("key", opened.key().value())
                .update();
        known.is(opened.number(), Optional.of(opened));
        held.is(opened.number(), true);
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return known.read(number, () -> read("select * from case_file where number = ?", number));
    }

    /** The row stays locked until the transaction ends. What was read before may have changed while we waited for it. */
    public Optional<CaseFile> lock(CaseNumber number) {
        if (!held.read(number, () -> false)) {
            ReadOnce.forgetAll();
            known.is(number, read("select * from case_file where number = ? for update", number));
            held.is(number, true);
        }
        return find(number);
    }

    public List<CaseFile> ofOrganisations(
            Set<OrganisationId> organisations, boolean over, CaseNumber before, int limit) {
        return database.sql(
                        """
                        select * from case_file where number in (
                            select number from case_file where lead in (:them)
                            union select number from case_file where holder in (:them)
                            union select case_number from case_holder where organisation in (:them)
                            union select case_number from case_participant where organisation in (:them))
                        """
                                + (over ? "" : " and closed_at is null")
                                + (before == null ? "" : " and number < :before")
                                + " order by number desc fetch first :limit rows only")
                .param("them", organisations.stream().map(OrganisationId::value).toList())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(CaseTable::read)
                .list();
    }

    public List<CaseFile> openedFrom(CaseNumber number) {
        return database.sql("select * from case_file where opened_from = ? order by number")
                .param(number.value())
                .query(CaseTable::read)
                .list();
    }

    /** Moves the status if it is one of {@code from}; in one statement, so that two can't both do it. */
    public boolean move(CaseNumber number, Set<CaseStatus> from, CaseStatus to, Instant closedAt) {
        known.forget(number);
        return database.sql(
                                "update case_file set status = :to, closed_at = :closed where number = :number and status in (:from)")
                        .param("to", to.name())
                        .param("closed", Times.of(closedAt), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("number", number.value())
                        .param("from", from.stream().map(CaseStatus::name).toList())
                        .update()
                == 1;
    }

    public long countOpen() {
        return database.sql("select count(*) from case_file where closed_at is null")
                .query(Long.class)
                .single();
    }

    public void holder(CaseNumber number, OrganisationId holder, Instant since) {
        known.forget(number);
        database.sql("update case_file set holder = ?, holder_since = ? where number = ?")
                .params(holder.value(), Times.of(since), number.value())
                .update();
    }

    public void release(CaseNumber number, String release) {
        known.forget(number);
        database.sql("update case_file set release_id = ? where number = ?")
                .params(release, number.value())
                .update();
    }

    private Optional<CaseFile> read(String statement, CaseNumber number) {
        return database.sql(statement)
                .param(number.value())
                .query(CaseTable::read)
                .optional();
    }

    private static CaseFile read(ResultSet row, int n) throws SQLException {
        String from = row.getString("opened_from");
        return new CaseFile(
                new CaseNumber(row.getString("number")),
                row.getString("journey"),
                new Product(
                        ProductCategory.of(row.getString("category")),
                        row.getString("brand"),
                        row.getString("model"),
                        row.getString("serial_number"),
                        row.getObject("purchased_on", LocalDate.class),
                        row.getString("seller_order_number")),
                CaseStatus.valueOf(row.getString("status")),
                new OrganisationId(row.getString("lead")),
                new OrganisationId(row.getString("holder")),
                Times.read(row, "holder_since"),
                Times.read(row, "opened_at"),
                Times.read(row, "closed_at"),
                row.getString("release_id"),
                from == null ? null : new CaseNumber(from),
                new KeyId(row.getObject("key_id", UUID.class)));
    }
}
