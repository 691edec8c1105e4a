package org.anshi.journey.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through all cases with open promises and the alarms that the engine holds for them, some hundred cases as of one moment: a case
 * that moves on meanwhile would show its promise from before and its alarm from after.
 */
@Component
class AlarmRound {
    private static final int PAGE = 500;
    private static final String HELD =
            """
            select case_execution.business_key_, timer.process_def_id_, timer.handler_cfg_, timer.duedate_, timer.retries_,
                timer.suspension_state_
            from act_ru_job timer join act_ru_execution case_execution on case_execution.id_ = timer.process_instance_id_
            where timer.type_ = 'timer' and case_execution.business_key_ in (:numbers)""";

    /**
     * An alarm as the engine holds it.
     *
     * @param element of the diagram
     * @param dueAt null where no time is set
     */
    record Held(String element, Alarm alarm, Instant dueAt, int retries, boolean suspended) {}

    record Watched(CaseNumber number, List<PromiseView> promises, List<Held> alarms) {
        List<Held> alarmsOf(Stage stage) {
            return alarms.stream().filter(held -> held.alarm().stage() == stage).toList();
        }
    }

    private final AlarmPlan plan;
    private final PromiseKeeper promises;
    private final JdbcClient database;
    private final TransactionTemplate moment;

    AlarmRound(AlarmPlan plan, PromiseKeeper promises, JdbcClient database, PlatformTransactionManager transactions) {
        this.plan = plan;
        this.promises = promises;
        this.database = database;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** All that is found at any of the cases. */
    <T> List<T> find(Function<Watched, Stream<T>> look) {
        List<T> found = new ArrayList<>();
        List<Watched> page = after(null);
        while (!page.isEmpty()) {
            page.stream().flatMap(look).forEach(found::add);
            page = after(page.get(page.size() - 1).number());
        }
        return found;
    }

    private List<Watched> after(CaseNumber last) {
        return moment.execute(standing -> {
            List<CaseNumber> numbers = promises.withOpenPromises(last, PAGE);
            if (numbers.isEmpty()) {
                return List.of();
            }
            Map<CaseNumber, List<PromiseView>> promised = promises.of(numbers);
            Map<CaseNumber, List<Held>> held = held(numbers);
            return numbers.stream()
                    .map(number -> new Watched(number, promised.get(number), held.getOrDefault(number, List.of())))
                    .toList();
        });
    }

    private Map<CaseNumber, List<Held>> held(List<CaseNumber> numbers) {
        Map<CaseNumber, List<Held>> held = new HashMap<>();
        database.sql(HELD)
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((RowCallbackHandler) row -> {
                    String element = TimersAndTasks.elementIn(row.getString("handler_cfg_"));
                    var alarm = plan.alarm(row.getString("process_def_id_"), element);
                    if (alarm.isPresent()) {
                        held.computeIfAbsent(new CaseNumber(row.getString("business_key_")), first -> new ArrayList<>())
                                .add(held(row, element, alarm.get()));
                    }
                });
        return held;
    }

    private static Held held(ResultSet row, String element, Alarm alarm) throws SQLException {
        Timestamp due = row.getTimestamp("duedate_");
        return new Held(
                element,
                alarm,
                due == null ? null : due.toInstant(),
                row.getInt("retries_"),
                row.getInt("suspension_state_") == SuspensionState.SUSPENDED.getStateCode());
    }
}
