package org.anshi.staff.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anshi.shared.OrganisationId;
import org.anshi.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works where, and who did. */
@Repository
public class StaffTable {
    private final JdbcClient database;

    StaffTable(JdbcClient database) {
        this.database = database;
    }

    public List<StaffMember> all() {
        return database.sql("select * from staff_member order by organisation, person")
                .query(StaffTable::read)
                .list();
    }

    public List<StaffMember> of(Collection<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : database.sql("select * from staff_member where organisation in (:ids) order by organisation, person")
                        .param(
                                "ids",
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .query(StaffTable::read)
                        .list();
    }

    public Optional<StaffMember> find(String person, OrganisationId organisation) {
        return database.sql("select * from staff_member where person = ? and organisation = ?")
                .params(person, organisation.value())
                .query(StaffTable::read)
                .optional();
    }

    public void add(StaffMember member) {
        database.sql(
                        """
                        insert into staff_member (person, organisation, entered_at, entered_by, left_on)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        member.person(),
                        member.organisation().value(),
                        member.enteredAt().atOffset(ZoneOffset.UTC),
                        member.enteredBy(),
                        member.leftOn())
                .update();
    }

    /** Null when they are back. */
    public void setLeft(String person, OrganisationId organisation, LocalDate on) {
        database.sql("update staff_member set left_on = ? where person = ? and organisation = ?")
                .params(on, person, organisation.value())
                .update();
    }

    private static StaffMember read(ResultSet row, int n) throws SQLException {
        return new StaffMember(
                row.getString("person"),
                new OrganisationId(row.getString("organisation")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                row.getObject("left_on", LocalDate.class));
    }
}
