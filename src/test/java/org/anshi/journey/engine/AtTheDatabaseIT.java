package org.anshi.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps the engine's questions as quick among a million cases as among a thousand. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "anshi.realm=classpath:keycloak-realm/anshi-realm.json")
class AtTheDatabaseIT {
    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient sql;

    @ParameterizedTest
    @CsvSource({"act_ru_job, duedate_", "act_ru_task, parent_task_id_"})
    void whatIsAskedOfAllCasesIsFoundByAnIndex(String table, String column) throws SQLException {
        List<String> first = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            boolean shouting = connection.getMetaData().storesUpperCaseIdentifiers();
            ResultSet columns = connection
                    .getMetaData()
                    .getIndexInfo(null, connection.getSchema(), shouting ? table.toUpperCase() : table, false, true);
            while (columns.next()) {
                if (columns.getInt("ORDINAL_POSITION") == 1) {
                    first.add(columns.getString("COLUMN_NAME").toLowerCase());
                }
            }
        }
        assertThat(first).contains(column);
    }

    /** Kept aside, a clerk's permissions were compared with every task there is. */
    @Test
    void postgresLooksPermissionsUpTaskByTask() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assumeThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        assertThat(sql.sql("show enable_material").query(String.class).single()).isEqualTo("off");
        assertThat(sql.sql("show lock_timeout").query(String.class).single()).isEqualTo("20s");
    }
}
