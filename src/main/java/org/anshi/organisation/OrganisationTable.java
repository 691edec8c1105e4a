package org.anshi.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations as rows, so that cases and figures can refer to them even after they left the configuration. */
@Component
class OrganisationTable {
    private final JdbcClient database;

    OrganisationTable(JdbcClient database) {
        this.database = database;
    }

    List<Organisation> all() {
        return database.sql("select * from organisation order by id")
                .query(this::read)
                .list();
    }

    /** Creates or updates. Several nodes may do so at the same time. */
    void save(Organisation organisation) {
        if (write(UPDATE, organisation) == 0) {
            try {
                write(INSERT, organisation);
            } catch (DuplicateKeyException anotherNodeWasFirst) {
                write(UPDATE, organisation);
            }
        }
    }

    private static final String INSERT =
            """
            insert into organisation (id, name_zh, name_en, type, contact, staff_email, hours, regions)
            values (:id, :zh, :en, :type, :contact, :email, :hours, :regions)""";

    private static final String UPDATE =
            """
            update organisation set name_zh = :zh, name_en = :en, type = :type, contact = :contact,
            staff_email = :email, hours = :hours, regions = :regions where id = :id""";

    private int write(String statement, Organisation organisation) {
        return database.sql(statement)
                .param("id", organisation.id().value())
                .param("zh", organisation.name().zh())
                .param("en", organisation.name().en())
                .param("type", organisation.type().name())
                .param("contact", organisation.contact())
                .param("email", organisation.staffEmail())
                .param("hours", organisation.hours().text())
                .param(
                        "regions",
                        organisation.regions().stream().map(Province::code).collect(Collectors.joining(",")))
                .update();
    }

    private Organisation read(ResultSet row, int n) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString("id")),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                OrganisationType.valueOf(row.getString("type")),
                row.getString("contact"),
                row.getString("staff_email"),
                OpeningHours.parse(row.getString("hours")),
                regions(row.getString("regions")));
    }

    private static Set<Province> regions(String codes) {
        return Arrays.stream(codes.split(","))
                .flatMap(code -> Province.find(code).stream())
                .collect(Collectors.toSet());
    }
}
