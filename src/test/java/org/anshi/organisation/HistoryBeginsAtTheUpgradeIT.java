package org.anshi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anshi.DatabaseUnderTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A release that knew organisations from the configuration only, followed by this one. */
class HistoryBeginsAtTheUpgradeIT {
    private final DatabaseUnderTest.Address address =
            DatabaseUnderTest.current().fresh();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(address.url(), address.user(), address.password());
    private final JdbcClient database = JdbcClient.create(source);

    @Test
    void whatTheFormerReleaseKeptIsTheFirstVersion() {
        migrateTo("150");
        asTheFormerReleaseWrites("haibei");

        migrateTo("latest");

        assertThat(versions("haibei")).containsExactly("1 海贝电器");
        assertThat(database.sql("select version from organisation where id = 'haibei'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Old nodes work on while the new ones come. */
    @Test
    void theFormerReleaseGoesOnWriting() {
        migrateTo("latest");

        asTheFormerReleaseWrites("dongfang");

        assertThat(database.sql("select version from organisation where id = 'dongfang'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void asTheFormerReleaseWrites(String id) {
        database.sql(
                        """
                        insert into organisation (id, name_zh, name_en, type, contact, staff_email, hours, regions)
                        values (?, '海贝电器', 'Haibei', 'PRODUCER', '400-000-0001', 'service@haibei.example.org', '09:00-18:00', '')""")
                .param(id)
                .update();
    }

    private List<String> versions(String id) {
        return database.sql("select version, name_zh from organisation_version where organisation = ?")
                .param(id)
                .query((row, n) -> row.getInt(1) + " " + row.getString(2))
                .list();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + DatabaseUnderTest.current().vendor())
                .target(version)
                .load()
                .migrate();
    }
}
