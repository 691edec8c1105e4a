package org.anshi.outside;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment when nothing goes on by itself any more: the demonstration is open, and every message is out. */
final class Calm {
    private Calm() {}

    static void await(JdbcClient jdbc) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> demonstrationIsOpen(jdbc) && lapsesAreTold(jdbc) && everythingIsSent(jdbc));
    }

    private static boolean demonstrationIsOpen(JdbcClient jdbc) {
        return jdbc.sql("select setting from demo_setting where name = 'cases'")
                .query(String.class)
                .single()
                .equals("opened");
    }

    /** The demonstration's people have a course that has lapsed; their organisation is written to a little after the start. */
    private static boolean lapsesAreTold(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from staff_lapse_told")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static boolean everythingIsSent(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from message where state in ('queued', 'sending')")
                        .query(Integer.class)
                        .single()
                == 0;
    }
}
