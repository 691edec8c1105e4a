package org.anshi;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the product's own tables and nothing in them: enough to test a room without the house. */
public class FreshDatabase {
    private final DataSource source;

    public FreshDatabase() {
        DatabaseUnderTest kind = DatabaseUnderTest.current();
        DatabaseUnderTest.Address address = kind.fresh();
        source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind.vendor())
                .load()
                .migrate();
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public TransactionOperations transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
