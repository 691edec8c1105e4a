package org.anshi.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database server may be far away and may go away. Nobody waits for ever for its answer, and while it is known to be away
 * nobody waits at all. What an operator says in the address itself goes first.
 */
@Configuration(proxyBeanMethods = false)
class WatchedDatabase {
    @Bean
    static BeanPostProcessor watchingTheDatabase(ObjectProvider<DatabaseWatch> watch) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (isServer(bean)) {
                    teachPatience((HikariDataSource) bean);
                    teachPlans((HikariDataSource) bean);
                }
                return bean;
            }

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return isServer(bean) ? new Watched((DataSource) bean, watch.getObject()) : bean;
            }
        };
    }

    private static boolean isServer(Object bean) {
        return bean instanceof HikariDataSource pool
                && String.valueOf(pool.getJdbcUrl()).startsWith("jdbc:postgresql:");
    }

    private static void teachPatience(HikariDataSource pool) {
        pool.addDataSourceProperty("ApplicationName", "anshi");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
    }

    /**
     * The planner takes a clerk's permissions for a handful, keeps them aside and compares each with each task: 2,000 tasks of an
     * organisation took 1.6 s. Without that habit it looks them up task by task: 0.1 s.
     */
    private static void teachPlans(HikariDataSource pool) {
        String settings = pool.getConnectionInitSql();
        String plans = "set enable_material = off";
        pool.setConnectionInitSql(settings == null ? plans : settings + "; " + plans);
    }

    private static class Watched extends DelegatingDataSource {
        private final DatabaseWatch watch;

        Watched(DataSource database, DatabaseWatch watch) {
            super(database);
            this.watch = watch;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (watch.isAway()) {
                throw new SQLTransientConnectionException("The database is away", "08001");
            }
            return super.getConnection();
        }
    }
}
