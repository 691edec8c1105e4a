package org.anshi.promise.store;

import static org.anshi.promise.store.PromiseRows.stored;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.promise.calendar.Calendars;
import org.anshi.promise.calendar.WorkingHours;
import org.anshi.promise.ledger.PromiseClock;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.promise.ledger.PromiseTerms;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ReadOnce;
import org.anshi.shared.Stage;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The promises and their ledgers. Lines are only ever added; what is derived for queries is written with them. */
@Repository
public class PromiseStore {
    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Clock clock;
    private final ReadOnce<CaseNumber, List<PromiseClock>> known = new ReadOnce<>();
    private final ReadOnce<CaseNumber, Boolean> held = new ReadOnce<>();

    PromiseStore(JdbcClient jdbc, Calendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** In the order of the stages. */
    public List<PromiseClock> read(CaseNumber number) {
        return known.read(number, () -> read(number, ""));
    }

    /** Like {@link #read}, and nobody else changes these promises until the transaction ends. */
    public List<PromiseClock> lock(CaseNumber number) {
        if (!held.read(number, () -> false)) {
            known.is(number, read(number, " for update"));
            held.is(number, true);
        }
        return read(number);
    }

    public void open(PromiseClock promise) {
        PromiseTerms terms = promise.terms();
        Instant now = terms.madeAt();
        List<PromiseClock> others = read(terms.caseNumber());
        jdbc.sql(
                        """
                        insert into promise (case_number, stage, made_at, requested_at, limit_amount, limit_unit, warn_at_percent, ceiling_amount,
                            ceiling_unit, parts_ceiling_days, recovery_hours, limit_source, limit_rule, hours_of, opening_hours,
                            calendar_version, state, risk_at, due_at, ceiling_at)
                        values (:caseNumber, :stage, :madeAt, :requestedAt, :amount, :unit, :warn, :ceiling, :ceilingUnit, :parts, :recovery,
                            :source, :rule, :hoursOf, :hours, :calendar, :state, :riskAt, :dueAt, :ceilingAt)
                        """)
                .param("caseNumber", terms.caseNumber().value())
                .param("stage", terms.stage().code())
                .param("madeAt", stored(terms.madeAt()))
                .param("requestedAt", stored(terms.requestedAt()))
                .param("amount", terms.limit().amount())
                .param("unit", terms.limit().unit().code())
                .param("warn", terms.limit().warnAtPercent())
                .param("ceiling", terms.limit().ceilingAmount())
                .param(
                        "ceilingUnit",
                        terms.limit().ceilingUnit() == null
                                ? null
                                : terms.limit().ceilingUnit().code())
                .param("parts", terms.limit().partsCeilingDays())
                .param("recovery", terms.limit().recoveryHours())
                .param("source", terms.limit().source())
                .param("rule", terms.limit().rule())
                .param("hoursOf", terms.hoursOf().value())
                .param("hours", HoursText.write(terms.hours()))
                .param("calendar", terms.calendarVersion())
                .param("state", promise.stateAt(now).code())
                .param("riskAt", stored(promise.riskAt()))
                .param("dueAt", stored(promise.dueAt()))
                .param("ceilingAt", stored(promise.ceilingAt()))
                .update();
        promise.events().forEach(event -> insert(terms, event));
        known.is(terms.caseNumber(), inOrder(Stream.concat(others.stream(), Stream.of(promise))));
    }

    /** Adds a line and brings the derived columns up to date. */
    public PromiseClock append(PromiseClock promise, PromiseEvent event) {
        PromiseClock longer = derived(promise.terms(), promise.with(event).events());
        insert(promise.terms(), longer.last());
        Instant now = longer.last().at();
        jdbc.sql(
                        """
                        update promise set state = :state, risk_at = :riskAt, due_at = :dueAt, ceiling_at = :ceilingAt, ended_at = :endedAt
                        where case_number = :caseNumber and stage = :stage
                        """)
                .param("state", longer.stateAt(now).code())
                .param("riskAt", stored(longer.riskAt()))
                .param("dueAt", stored(longer.dueAt()))
                .param("ceilingAt", stored(longer.ceilingAt()))
                .param("endedAt", longer.isOpen() ? null : stored(now))
                .param("caseNumber", promise.terms().caseNumber().value())
                .param("stage", promise.terms().stage().code())
                .update();
        known.is(
                promise.terms().caseNumber(),
                read(promise.terms().caseNumber()).stream()
                        .map(one -> one.terms().stage() == longer.terms().stage() ? longer : one)
                        .toList());
        return longer;
    }

    /** Case numbers with an open promise not counted by this calendar, in order, beginning after this one. */
    public List<CaseNumber> openButNotUnder(String calendar, String after, int limit) {
        return jdbc
                .sql(
                        """
                        select distinct p.case_number from promise p
                        where p.ended_at is null and p.case_number > :after and p.calendar_version <> :calendar
                            and not exists (select 1 from promise_event e where e.case_number = p.case_number
                                and e.stage = p.stage and e.calendar_version = :calendar)
                        order by p.case_number fetch first :limit rows only
                        """)
                .param("calendar", calendar)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    /** Case numbers with an open promise, in order, beginning after this one. */
    public List<CaseNumber> open(String after, int limit) {
        return jdbc
                .sql(
                        """
                        select distinct case_number from promise where ended_at is null and case_number > :after
                        order by case_number fetch first :limit rows only
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    /** Open and past their warning time, but not yet late. What is paused has no dates. */
    public long countAtRisk(Instant now) {
        return jdbc.sql("select count(*) from promise where ended_at is null and risk_at <= ? and due_at > ?")
                .params(stored(now), stored(now))
                .query(Long.class)
                .single();
    }

    public long countMissed(Instant now) {
        return jdbc.sql("select count(*) from promise where ended_at is null and due_at <= ?")
                .param(stored(now))
                .query(Long.class)
                .single();
    }

    private void insert(PromiseTerms terms, PromiseEvent event) {
        jdbc.sql(
                        """
                        insert into promise_event (case_number, stage, seq, what, happened_at, holder, reason, evidence, date_named,
                            calendar_version)
                        values (:caseNumber, :stage, :seq, :what, :at, :holder, :reason, :evidence, :date, :calendar)
                        """)
                .param("caseNumber", terms.caseNumber().value())
                .param("stage", terms.stage().code())
                .param("seq", event.seq())
                .param("what", event.what().code())
                .param("at", stored(event.at()))
                .param("holder", event.holder().value())
                .param("reason", event.reason() == null ? null : event.reason().code())
                .param("evidence", event.evidence())
                .param("date", stored(event.date()))
                .param("calendar", event.calendarVersion())
                .update();
    }

    private List<PromiseClock> read(CaseNumber number, String locking) {
        return read(List.of(number), locking).getOrDefault(number, List.of());
    }

    /** Of many cases at once, each in the order of the stages. */
    public Map<CaseNumber, List<PromiseClock>> read(List<CaseNumber> numbers) {
        return read(numbers, "");
    }

    private Map<CaseNumber, List<PromiseClock>> read(List<CaseNumber> numbers, String locking) {
        List<String> asked = numbers.stream().map(CaseNumber::value).toList();
        List<PromiseTerms> terms = jdbc.sql("select * from promise where case_number in (:asked)" + locking)
                .param("asked", asked)
                .query(PromiseRows::terms)
                .list();
        if (terms.isEmpty()) {
            return Map.of();
        }
        Map<CaseNumber, Map<Stage, List<PromiseEvent>>> events = new HashMap<>();
        jdbc.sql("select * from promise_event where case_number in (:asked) order by case_number, stage, seq")
                .param("asked", asked)
                .query((RowCallbackHandler) row -> {
                    PromiseRows.StagedEvent line = PromiseRows.event(row, 0);
                    events.computeIfAbsent(
                                    new CaseNumber(row.getString("case_number")), first -> new EnumMap<>(Stage.class))
                            .computeIfAbsent(line.stage(), first -> new ArrayList<>())
                            .add(line.event());
                });
        return inOrder(terms.stream()
                        .map(promise -> derived(
                                promise, events.get(promise.caseNumber()).get(promise.stage()))))
                .stream()
                .collect(Collectors.groupingBy(promise -> promise.terms().caseNumber()));
    }

    private static List<PromiseClock> inOrder(Stream<PromiseClock> promises) {
        return promises.sorted(Comparator.comparing(promise -> promise.terms().stage()))
                .toList();
    }

    /** Counts by the calendar the promise was made under, or the last one it was recounted by. */
    private PromiseClock derived(PromiseTerms terms, List<PromiseEvent> events) {
        String version = events.stream()
                .map(PromiseEvent::calendarVersion)
                .filter(named -> named != null)
                .reduce((earlier, later) -> later)
                .orElse(terms.calendarVersion());
        return new PromiseClock(
                terms, events, new WorkingHours(calendars.version(version), terms.hours(), clock.getZone()));
    }
}
