package org.anshi.journey;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.ConsumerAction;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.casefile.Note;
import org.anshi.journey.model.WrittenDate;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings a consumer's answer to the step that waits for it: decisions as variables, words sealed in the case file. */
@Component
class Answers {
    private static final int LONGEST_TEXT = 4000;
    /** By its executions, which the engine's indexes find; subscriptions are not indexed by their process. */
    private static final String WAITING =
            """
            select waiting.event_name_, waiting.execution_id_ from act_ru_execution case_execution
            join act_ru_execution step on step.proc_inst_id_ = case_execution.id_
            join act_ru_event_subscr waiting on waiting.execution_id_ = step.id_
            where case_execution.business_key_ = ? and waiting.activity_id_ = ?""";

    private record Waiting(String message, String execution) {}

    /** An answer whose every field is as the action asks for it. */
    record Checked(Map<String, Object> decisions, Map<Field, String> words) {}

    private final CaseFiles cases;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final Clock clock;

    Answers(CaseFiles cases, @Lazy RuntimeService runtime, JdbcClient database, Clock clock) {
        this.cases = cases;
        this.runtime = runtime;
        this.database = database;
        this.clock = clock;
    }

    Checked check(ConsumerAction action, Map<String, Object> given) {
        Map<String, Object> decisions = new LinkedHashMap<>();
        Map<Field, String> words = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (Field field : action.fields()) {
            Object value = given.get(field.key());
            if (value == null || value.toString().isBlank()) {
                if (field.required()) {
                    faults.add(fault(field, "请填写", "is required"));
                }
                continue;
            }
            try {
                Object read = read(field, value);
                if (field.type().equals("text")) {
                    words.put(field, (String) read);
                } else {
                    decisions.put(field.key(), read);
                }
            } catch (IllegalArgumentException | Refused e) {
                faults.add(fault(field, "填写有误", "is not a valid " + field.type()));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, new Bilingual("有内容需要更正", "Some fields need correcting"), faults);
        }
        return new Checked(decisions, words);
    }

    void give(CaseFile file, ConsumerAction action, Checked answer) {
        keepWords(file, action, answer);
        Map<String, Object> variables = new HashMap<>(answer.decisions());
        variables.put("answer", action.key());
        if (action.message() != null) {
            send(file, action.message(), variables);
            return;
        }
        Waiting step = waitingAt(file, action.step());
        runtime.messageEventReceived(step.message(), step.execution(), variables);
    }

    private Waiting waitingAt(CaseFile file, String step) {
        return database
                .sql(WAITING)
                .params(file.number().value(), step)
                .query((row, n) -> new Waiting(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing waits at " + step + " of case " + file.number()));
    }

    /** To whatever waits for this message in the case: an event sub-process of its journey, or a process that watches on. */
    void send(CaseFile file, String message, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(file.number().value())
                .setVariables(variables)
                .correlate();
    }

    void keepWords(CaseFile file, ConsumerAction action, Checked answer) {
        answer.words()
                .forEach((field, words) -> cases.note(
                        file.number(),
                        new Note(action.step(), field.key(), action.title().zh(), "consumer", words, clock.instant())));
    }

    private static Object read(Field field, Object value) {
        String text = value.toString().trim();
        return switch (field.type()) {
            case "number" -> number(text);
            case "boolean" -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException();
                }
                yield Boolean.valueOf(text);
            }
            case "select" -> {
                if (field.options().stream().noneMatch(option -> option.value().equals(text))) {
                    throw new IllegalArgumentException();
                }
                yield text;
            }
            case "date" -> {
                WrittenDate.read(text, ZoneOffset.UTC);
                yield text;
            }
            default -> {
                if (!(value instanceof String) || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
                    throw new IllegalArgumentException();
                }
                yield text;
            }
        };
    }

    private static double number(String text) {
        double number = text.length() > 40 ? Double.NaN : new BigDecimal(text).doubleValue();
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static Fault fault(Field field, String zh, String en) {
        return new Fault(
                "fields." + field.key(),
                new Bilingual(field.label().zh() + "：" + zh, field.label().en() + " " + en));
    }
}
