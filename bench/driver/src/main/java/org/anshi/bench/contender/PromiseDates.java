package org.anshi.bench.contender;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves promises as if they had been made a day ago and committed to these dates right away: ledger, derived columns, alarms and
 * tasks alike, so that everything agrees with everything. The warning has then rung before, and the deadline comes alone.
 */
final class PromiseDates {
    private static final Duration EARLIER = Duration.ofDays(1);
    private static final Duration WARNED_FIRST = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private record Terms(Instant madeAt, int warnAtPercent, int lines, String holder) {}

    private final Database database;
    private final EngineTimers timers;
    private final Runnable wake;

    PromiseDates(Database database, Runnable wake) {
        this.database = database;
        this.timers = new EngineTimers(database, EngineTimers.CAMUNDA);
        this.wake = wake;
    }

    List<Instant> move(List<Case> cases, List<Duration> after) {
        int before = rung("AT_RISK");
        Map<String, Terms> terms = terms(cases);
        makeEarlier(cases, terms);
        List<Instant> later = Collections.nCopies(cases.size(), Instant.now().plus(WARNED_FIRST));
        database.write(named(cases, later, terms, true));
        wake.run();
        awaitWarnings(before + cases.size());
        List<Instant> moments = Ahead.set(database, after, dates -> named(cases, dates, terms, false));
        wake.run();
        return moments;
    }

    /** From today on, and so far ahead that not even the warning is due. */
    void commit(List<Case> cases, List<Instant> moments) {
        database.write(named(cases, moments, terms(cases), true));
        wake.run();
    }

    int missed() {
        return rung("MISSED");
    }

    private int rung(String kind) {
        return database.read(
                        "select count(*) from journey_firing where stage = 'acceptance' and kind = ?",
                        row -> row.getInt(1),
                        kind)
                .get(0);
    }

    private Map<String, Terms> terms(List<Case> cases) {
        Map<String, Terms> terms = new HashMap<>();
        database.read(
                """
                select p.case_number, p.made_at, p.warn_at_percent, e.seq, e.holder from promise p
                join promise_event e on e.case_number = p.case_number and e.stage = p.stage
                where p.stage = 'acceptance' and p.ended_at is null and p.case_number = any (?) order by e.seq""",
                row -> terms.put(
                        row.getString(1),
                        new Terms(
                                row.getObject(2, OffsetDateTime.class)
                                        .toInstant()
                                        .minus(EARLIER),
                                row.getInt(3),
                                row.getInt(4),
                                row.getString(5))),
                numbers(cases));
        return terms;
    }

    static Object numbers(List<Case> cases) {
        return cases.stream().map(Case::number).toArray(String[]::new);
    }

    private void makeEarlier(List<Case> cases, Map<String, Terms> terms) {
        List<Object[]> promises = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (Case one : cases) {
            promises.add(new Object[] {at(terms.get(one.number()).madeAt()), one.number()});
            lines.add(new Object[] {one.number()});
        }
        database.write(List.of(
                new Database.Order(
                        "update promise set made_at = ? where case_number = ? and stage = 'acceptance'", promises),
                new Database.Order(
                        "update promise_event set happened_at = happened_at - interval '1' day"
                                + " where case_number = ? and stage = 'acceptance'",
                        lines)));
    }

    private List<Database.Order> named(
            List<Case> cases, List<Instant> moments, Map<String, Terms> terms, boolean firstTime) {
        List<Object[]> ledger = new ArrayList<>();
        List<Object[]> promises = new ArrayList<>();
        List<Object[]> tasks = new ArrayList<>();
        List<Instant> risks = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String number = cases.get(i).number();
            Terms its = terms.get(number);
            Instant committed = its.madeAt().plusSeconds(1);
            Instant due = moments.get(i);
            Instant risk =
                    committed.plusMillis(Duration.between(committed, due).toMillis() * its.warnAtPercent() / 100);
            risks.add(risk);
            ledger.add(
                    firstTime
                            ? new Object[] {at(due), its.lines() + 1, at(committed), its.holder(), number}
                            : new Object[] {at(due), its.lines() + 1, number});
            promises.add(new Object[] {at(due), at(risk), number});
            tasks.add(new Object[] {Timestamp.from(due), Timestamp.from(risk), number});
        }
        List<Database.Order> orders = new ArrayList<>();
        orders.add(new Database.Order(
                firstTime
                        ? """
                          insert into promise_event (date_named, seq, what, happened_at, holder, evidence, stage, case_number)
                          values (?, ?, 'committed', ?, ?, 'benchmark', 'acceptance', ?)"""
                        : """
                          update promise_event set date_named = ? where seq = ? and case_number = ?
                          and stage = 'acceptance' and what = 'committed'""",
                ledger));
        orders.add(new Database.Order(
                "update promise set due_at = ?, risk_at = ? where case_number = ? and stage = 'acceptance'", promises));
        orders.add(new Database.Order(
                """
                update ACT_RU_TASK set DUE_DATE_ = ?, FOLLOW_UP_DATE_ = ?, REV_ = REV_ + 1
                where TASK_DEF_KEY_ = 'Task_AcceptRequest' and PROC_INST_ID_ in
                (select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?)""",
                tasks));
        orders.add(timers.moved("BoundaryEvent_AcceptanceMissed", cases, moments));
        if (firstTime) {
            orders.add(timers.moved("BoundaryEvent_AcceptanceAtRisk", cases, risks));
        }
        return orders;
    }

    private void awaitWarnings(int count) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (rung("AT_RISK") < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(rung("AT_RISK") + " of " + count + " warnings have rung");
            }
            Ear.between();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
