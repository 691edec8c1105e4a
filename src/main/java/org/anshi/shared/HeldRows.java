package org.anshi.shared;

import java.sql.SQLException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Somebody else held a row for longer than we wait. PostgreSQL has a word of its own for it, which Spring does not know as
 * something that passes, and {@link Patience} would not try again.
 */
@Component
class HeldRows implements SQLExceptionTranslator {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final SQLExceptionTranslator everythingElse = new SQLExceptionSubclassTranslator();

    @Override
    public DataAccessException translate(String task, String sql, SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? new CannotAcquireLockException(task, failure)
                : everythingElse.translate(task, sql, failure);
    }
}
