package org.anshi.shared.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;

/** Tells a failure of the database itself, which passes when it is back, from a failure of what was asked of it. */
public final class Outage {
    /** Connection lost; too many connections; shutting down, crashed or starting up. */
    private static final List<String> STATES = List.of("08", "53", "57P01", "57P02", "57P03");

    private Outage() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && isOne(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
