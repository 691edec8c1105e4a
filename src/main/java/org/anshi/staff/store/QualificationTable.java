package org.anshi.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.QualificationRecord;
import org.anshi.staff.QualificationRecord.Withdrawal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was entered about people's qualifications, and about what of it their organisations were told. */
@Repository
public class QualificationTable {
    private final JdbcClient database;

    QualificationTable(JdbcClient database) {
        this.database = database;
    }

    /** Oldest first. */
    public List<QualificationRecord> of(String person) {
        return database.sql("select * from staff_qualification where person = ? order by seq")
                .param(person)
                .query(QualificationTable::read)
                .list();
    }

    /** Oldest first. */
    public List<QualificationRecord> of(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : database.sql("select * from staff_qualification where person in (:people) order by seq")
                        .param("people", List.copyOf(people))
                        .query(QualificationTable::read)
                        .list();
    }

    public Optional<QualificationRecord> find(UUID id) {
        return database.sql("select * from staff_qualification where id = ?")
                .param(id)
                .query(QualificationTable::read)
                .optional();
    }

    public void add(QualificationRecord record) {
        database.sql(
                        """
                        insert into staff_qualification (id, person, qualification, category, score, pass_mark, awarded_on,
                            valid_until, issuer, entered_at, entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        record.id(),
                        record.person(),
                        record.qualification(),
                        record.category() == null ? null : record.category().code(),
                        record.score(),
                        record.passMark(),
                        record.awardedOn(),
                        record.validUntil(),
                        record.issuer(),
                        record.enteredAt().atOffset(ZoneOffset.UTC),
                        record.enteredBy())
                .update();
    }

    /** False when somebody withdrew it before. */
    public boolean withdraw(UUID id, Withdrawal withdrawal) {
        return database.sql(
                                """
                                update staff_qualification set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
                                where id = ? and withdrawn_at is null""")
                        .params(withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.by(), withdrawal.reason(), id)
                        .update()
                == 1;
    }

    public boolean wasTold(UUID id, OrganisationId organisation) {
        return database.sql("select count(*) from staff_lapse_told where qualification_id = ? and organisation = ?")
                        .params(id, organisation.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Only one node comes through with this. */
    public void told(UUID id, OrganisationId organisation, OffsetDateTime at) {
        database.sql("insert into staff_lapse_told (qualification_id, organisation, told_at) values (?, ?, ?)")
                .params(id, organisation.value(), at)
                .update();
    }

    private static QualificationRecord read(ResultSet row, int n) throws SQLException {
        String category = row.getString("category");
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new QualificationRecord(
                row.getObject("id", UUID.class),
                row.getString("person"),
                row.getString("qualification"),
                category == null ? null : ProductCategory.of(category),
                row.getObject("score", Integer.class),
                row.getObject("pass_mark", Integer.class),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("issuer"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_reason")));
    }
}
