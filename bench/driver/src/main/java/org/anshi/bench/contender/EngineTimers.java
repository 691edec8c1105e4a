package org.anshi.bench.contender;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The timers on the border of a stage, as the engine's tables have them. */
final class EngineTimers {
    static final String CAMUNDA =
            """
            select j.ID_, e.BUSINESS_KEY_ from ACT_RU_JOB j
            join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
            join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            where d.ACT_ID_ = ? and e.BUSINESS_KEY_ = any (?)""";
    static final String FLOWABLE =
            """
            select j.ID_, e.BUSINESS_KEY_ from ACT_RU_TIMER_JOB j
            join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_
            where j.ELEMENT_ID_ = ? and e.BUSINESS_KEY_ = any (?)""";

    private final Database database;
    private final String query;
    private final String table;

    EngineTimers(Database database, String query) {
        this.database = database;
        this.query = query;
        this.table = query.equals(CAMUNDA) ? "ACT_RU_JOB" : "ACT_RU_TIMER_JOB";
    }

    Database.Order moved(String boundaryEvent, List<Case> cases, List<Instant> moments) {
        Map<String, String> timers = new HashMap<>();
        database.read(
                query,
                row -> timers.put(row.getString(2), row.getString(1)),
                boundaryEvent,
                PromiseDates.numbers(cases));
        List<Object[]> rows = new java.util.ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String timer = timers.get(cases.get(i).number());
            if (timer == null) {
                throw new IllegalStateException("No timer " + boundaryEvent + " of " + cases.get(i));
            }
            rows.add(new Object[] {Timestamp.from(moments.get(i)), timer});
        }
        return new Database.Order("update " + table + " set DUEDATE_ = ?, REV_ = REV_ + 1 where ID_ = ?", rows);
    }
}
