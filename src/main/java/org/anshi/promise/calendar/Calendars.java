package org.anshi.promise.calendar;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The working calendar that holds now, and every one under which a promise was ever made. */
@Component
public class Calendars {
    private final JdbcClient jdbc;
    private final Map<String, WorkingCalendar> known = new ConcurrentHashMap<>();
    private final WorkingCalendar present;

    Calendars(CalendarFolder folder, JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.present = folder.load();
        remember(clock);
    }

    public WorkingCalendar present() {
        return present;
    }

    public WorkingCalendar version(String version) {
        return known.computeIfAbsent(version, this::read);
    }

    private WorkingCalendar read(String version) {
        return WorkingCalendar.parse(jdbc.sql("select content from promise_calendar where version = ?")
                .param(version)
                .query(String.class)
                .single());
    }

    private void remember(Clock clock) {
        known.put(present.version(), present);
        boolean stored = jdbc.sql("select count(*) from promise_calendar where version = ?")
                        .param(present.version())
                        .query(Integer.class)
                        .single()
                > 0;
        if (stored) {
            return;
        }
        try {
            jdbc.sql("insert into promise_calendar (version, content, first_used_at) values (?, ?, ?)")
                    .params(present.version(), present.text(), OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // It stored the same content: the version is its fingerprint.
        }
    }
}
