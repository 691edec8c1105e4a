package org.anshi.promise.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.anshi.promise.PauseReason;
import org.anshi.promise.ResponseLimit;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Stage;

/** An explanation in English. */
record EnglishPhrases(Moments say) implements Phrases {
    @Override
    public String begun(Instant at, Stage stage, ResponseLimit limit) {
        return say.moment(at) + ": " + beginning(stage) + "; limit for " + name(stage) + ": " + amount(limit);
    }

    @Override
    public String source(String source) {
        String said = Said.part(source, Language.EN);
        return said.isEmpty() ? "" : "Where the limit comes from: " + said;
    }

    @Override
    public String counted(Instant from, Instant to, Duration time) {
        return say.between(from, to) + ": " + duration(time) + " count";
    }

    @Override
    public String partOfDay(LocalDate day, Bilingual makeUp, String spans, Duration time) {
        return say.day(day) + (makeUp == null ? " " : " (make-up workday) ") + spans + ": " + duration(time) + " count";
    }

    @Override
    public String wholeDays(LocalDate from, LocalDate to, int days, Duration time) {
        return say.days(from, to) + ": " + days + (days == 1 ? " working day, " : " working days, ") + duration(time);
    }

    @Override
    public String off(LocalDate from, LocalDate to, Bilingual holiday) {
        return say.days(from, to) + ": " + (holiday == null ? "weekend" : holiday.en() + " holiday") + ", not counted";
    }

    @Override
    public String paused(Instant from, Instant to, PauseReason reason, String evidence, Duration time) {
        return say.between(from, to) + ": " + why(reason, evidence) + ", paused for " + duration(time);
    }

    @Override
    public String pausedStill(Instant from, PauseReason reason, String evidence) {
        return "Paused since " + say.moment(from) + ": " + why(reason, evidence);
    }

    @Override
    public String handedOver(Instant at, String from, String to) {
        return say.moment(at) + ": handed over from " + from + " to " + to + "; the limit does not start again";
    }

    @Override
    public String agreed(Instant at, Instant date) {
        return say.moment(at) + ": agreed with you: " + say.moment(date);
    }

    @Override
    public String committed(Instant at, Instant date, String source) {
        return say.moment(at) + ": a limit of its own from here on: " + say.moment(date) + "; " + source(source);
    }

    @Override
    public String tooLateToAgree(Instant at, Instant date) {
        return say.moment(at) + ": agreed: " + say.moment(date) + " (already late by then; the due date stays)";
    }

    @Override
    public String missed(Instant due) {
        return say.moment(due) + ": not done in time; the breach is on record";
    }

    @Override
    public String newDate(Instant at, Instant date) {
        return say.moment(at) + ": new date given: " + say.moment(date);
    }

    @Override
    public String recounted(Instant at) {
        return say.moment(at) + ": the working calendar was updated; counted by the new holidays";
    }

    @Override
    public String ceilingAfterParts(Instant ceiling) {
        return "Legal ceiling: " + say.moment(ceiling)
                + " (waiting for parts left out; no other pause or hand-over moves it)";
    }

    @Override
    public String ceiling(Instant ceiling, boolean forParts) {
        return "Legal ceiling: " + say.moment(ceiling)
                + (forParts ? " (parts missing, from hand-in)" : " (no pause and no hand-over moves it)");
    }

    @Override
    public String ceilingFromRequest(Instant ceiling, int days, Instant requestedAt) {
        return "Legal ceiling: " + say.moment(ceiling) + " (" + days + " days from your request on "
                + say.moment(requestedAt) + "; no pause and no hand-over moves it)";
    }

    @Override
    public String dueBy(Instant due, Stage stage) {
        return "Due by " + say.moment(due) + ": " + name(stage);
    }

    @Override
    public String left(Duration left) {
        return "The clock goes on when the pause ends; left: " + duration(left);
    }

    @Override
    public String notAgreedYet() {
        return "The date is still to be agreed with you";
    }

    @Override
    public String late(Instant due, Stage stage) {
        return "Late: " + name(stage) + " was due by " + say.moment(due);
    }

    @Override
    public String willHear(Instant answerBy) {
        return "You will be given a new time by " + say.moment(answerBy);
    }

    @Override
    public String promisedAnew(Instant newDue, Stage stage) {
        return "Promised anew: " + name(stage) + " by " + say.moment(newDue);
    }

    @Override
    public String kept(Instant at, Stage stage, Instant due, boolean late) {
        String done = "Done on " + say.moment(at) + ": " + name(stage);
        if (due == null) {
            return done;
        }
        return done + (late ? ", later than the due date " : ", due by ") + say.moment(due);
    }

    @Override
    public String waived(Instant at) {
        return say.moment(at) + ": no longer needed";
    }

    private static String why(PauseReason reason, String evidence) {
        String said = Said.part(evidence, Language.EN);
        return reason.label().en() + (said.isEmpty() ? "" : " (" + said + ")");
    }

    private static String duration(Duration time) {
        return Said.duration(time, Language.EN);
    }

    private static String amount(ResponseLimit limit) {
        int n = limit.amount();
        return switch (limit.unit()) {
            case WORKING_HOURS -> n + (n == 1 ? " working hour" : " working hours");
            case WORKING_DAYS -> n + (n == 1 ? " working day" : " working days");
            case CALENDAR_HOURS -> n + (n == 1 ? " hour" : " hours");
            case SECONDS -> n + (n == 1 ? " second" : " seconds");
            case CALENDAR_DAYS -> n + (n == 1 ? " day" : " days");
            default -> "the date agreed with you";
        };
    }

    private static String beginning(Stage stage) {
        return switch (stage) {
            case ACCEPTANCE -> "request received";
            case SOLUTION, COMPLETION -> "request accepted";
            case ARRIVAL -> "plan settled";
        };
    }

    private static String name(Stage stage) {
        return stage.label().en().toLowerCase(Locale.ROOT);
    }
}
