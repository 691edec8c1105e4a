package org.anshi.journey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Note;
import org.anshi.journey.model.WrittenDate;
import org.anshi.journey.visit.MovedVisitLetters;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.anshi.visit.AgreedTime;
import org.anshi.visit.Visit;
import org.anshi.visit.VisitState;
import org.anshi.visit.Visits;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Another time for a visit that is agreed already. Possible while the journey waits at a step with the message
 * {@code Msg_VisitRescheduled} on its border; what comes of it is drawn there.
 */
@Service
public class Rescheduling {
    /**
     * Sets {@code appointmentAt}, {@code rescheduledBy} and, where hours were chosen, {@code slotWindow}; in {@code wishedTime} what the
     * consumer asked for, for forms to show.
     */
    private static final String MESSAGE = "Msg_VisitRescheduled";

    private static final String CONSUMER = "consumer";
    private static final String STEP = "visit";
    private static final Duration FARTHEST = Duration.ofDays(90);
    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d");
    private static final DateTimeFormatter MOMENT_ZH = DateTimeFormatter.ofPattern("M月d日（EEE）HH:mm", Locale.CHINA);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseFiles cases;
    private final Visits visits;
    private final MovedVisitLetters letters;
    private final RuntimeService runtime;
    private final TransactionOperations transaction;
    private final Clock clock;

    Rescheduling(
            CaseFiles cases,
            Visits visits,
            MovedVisitLetters letters,
            @Lazy RuntimeService runtime,
            TransactionOperations transaction,
            Clock clock) {
        this.cases = cases;
        this.visits = visits;
        this.letters = letters;
        this.runtime = runtime;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a new time is said: a day with hours to choose from, or a day and a time. */
    public enum Way {
        BY_HOURS,
        BY_MOMENT
    }

    /** Present while the visit is agreed and nobody is on the way yet. */
    public Optional<Way> way(CaseNumber number) {
        return visits.openOf(number).filter(this::mayMove).flatMap(visit -> waiting(number)
                .map(this::wayOf));
    }

    /**
     * The consumer gives up the time that was agreed. Whoever was to come is free at once, and the clock goes on.
     *
     * @param wished a day, or a day and a time
     * @param hours such as {@code 09:00-12:00}, where the visit is agreed by hours; null keeps them
     * @throws Refused INVALID naming the field, CONFLICT when it is too late
     */
    public void askedByConsumer(CaseNumber number, String wished, String hours) {
        give(number, wished, hours, CONSUMER, CONSUMER);
    }

    /**
     * The organisation can't come as agreed and proposes another time, to which the consumer has to say yes; the clock of what was
     * promised goes on.
     *
     * @throws Refused INVALID naming the field, CONFLICT when it is too late
     */
    public void askedByStaff(CaseNumber number, String proposed, String by) {
        give(number, proposed, null, "organisation", by);
    }

    private void give(CaseNumber number, String time, String hours, String side, String by) {
        Patience.untilDone(() -> {
            transaction.executeWithoutResult(status -> {
                CaseFile file = cases.lock(number);
                Visit visit = visits.openOf(number)
                        .filter(open -> !file.status().isFinal() && mayMove(open))
                        .orElseThrow(Rescheduling::tooLate);
                Way way = waiting(number).map(this::wayOf).orElseThrow(Rescheduling::tooLate);
                if (way == Way.BY_HOURS && !side.equals(CONSUMER)) {
                    throw withinTheHours();
                }
                Map<String, Object> variables = variables(way, time, hours);
                variables.put("rescheduledBy", side);
                String agreed = WRITTEN.format(visit.agreed().from().atZone(clock.getZone()));
                String words = agreed + " → " + variables.get("appointmentAt") + (hours == null ? "" : " " + hours);
                cases.note(number, new Note(STEP, "rescheduled", "改约 Rescheduled", by, words, clock.instant()));
                visits.giveUpTime(number, side.equals(CONSUMER));
                if (side.equals(CONSUMER)) {
                    Bilingual wished = said(variables);
                    variables.put("wishedTime", wished.zh());
                    letters.asksForOtherTime(visit, wished);
                }
                runtime.createMessageCorrelation(MESSAGE)
                        .processInstanceBusinessKey(number.value())
                        .setVariables(variables)
                        .correlate();
            });
            return null;
        });
    }

    private Map<String, Object> variables(Way way, String time, String hours) {
        Instant wished = readable(time);
        Instant now = clock.instant();
        if (!wished.isAfter(now)) {
            throw faulty("wishedAt", "请选择以后的时间", "Please choose a time to come");
        }
        if (wished.isAfter(now.plus(FARTHEST))) {
            throw faulty("wishedAt", "请选择三个月以内的时间", "Please choose a time within three months");
        }
        Map<String, Object> variables = new HashMap<>();
        if (way == Way.BY_MOMENT) {
            variables.put(
                    "appointmentAt",
                    wished.atZone(clock.getZone())
                            .toOffsetDateTime()
                            .truncatedTo(ChronoUnit.MINUTES)
                            .toString());
            return variables;
        }
        variables.put(
                "appointmentAt", wished.atZone(clock.getZone()).toLocalDate().toString());
        if (hours != null && !hours.isBlank()) {
            if (!HOURS.matcher(hours.strip()).matches() || !inOrder(hours.strip())) {
                throw faulty("slotWindow", "时段请写成 09:00-12:00", "Write the hours like 09:00-12:00");
            }
            variables.put("slotWindow", hours.strip());
        }
        return variables;
    }

    private Bilingual said(Map<String, Object> variables) {
        String time = String.valueOf(variables.get("appointmentAt"));
        Instant wished = WrittenDate.read(time, clock.getZone());
        boolean moment = time.contains("T");
        Object hours = variables.get("slotWindow");
        String window = moment || hours == null ? "" : " " + hours;
        return new Bilingual(
                (moment ? MOMENT_ZH : DAY_ZH).format(wished.atZone(clock.getZone())) + window,
                (moment ? MOMENT_EN : DAY_EN).format(wished.atZone(clock.getZone())) + window);
    }

    private Instant readable(String time) {
        if (time == null || time.isBlank()) {
            throw faulty("wishedAt", "请填写希望的时间", "Please say when it suits you");
        }
        try {
            return WrittenDate.read(time, clock.getZone());
        } catch (Refused unreadable) {
            throw faulty(
                    "wishedAt", unreadable.reason().zh(), unreadable.reason().en());
        }
    }

    /** Where hours were agreed, whoever comes may be on the way once they have begun; else the diagram knows when somebody sets out. */
    private boolean mayMove(Visit visit) {
        AgreedTime agreed = visit.agreed();
        return visit.state() == VisitState.BOOKED
                && (agreed.isMoment() || clock.instant().isBefore(agreed.from()));
    }

    private Optional<Execution> waiting(CaseNumber number) {
        return runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(MESSAGE)
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .findFirst();
    }

    private Way wayOf(Execution waiting) {
        return runtime.getVariable(waiting.getId(), "slotWindow") == null ? Way.BY_MOMENT : Way.BY_HOURS;
    }

    private static boolean inOrder(String hours) {
        return LocalTime.parse(hours.substring(0, 5)).isBefore(LocalTime.parse(hours.substring(6)));
    }

    private static Refused tooLate() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        "现在不能改约：没有约定的上门，或师傅已经出发",
                        "This can't be moved now: no visit is agreed, or somebody is on the way"));
    }

    private static Refused withinTheHours() {
        return new Refused(
                Refused.Kind.CONFLICT,
                new Bilingual(
                        "约定的是一个时段，请在时段内安排或改派；要换日期，请联系消费者在进度页面改约",
                        "Hours were agreed: plan it within them, or send somebody else; for another day ask the consumer to move it"));
    }

    private static Refused faulty(String field, String zh, String en) {
        Bilingual message = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, message, List.of(new Fault(field, message)));
    }
}
