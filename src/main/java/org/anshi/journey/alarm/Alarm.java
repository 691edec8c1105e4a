package org.anshi.journey.alarm;

import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Stage;

/** What a boundary timer is set to: one of the three dates of a stage's promise, as written in the diagram. */
public record Alarm(Kind kind, Stage stage) {
    /** No date can be named yet (not agreed) or for now (paused): an alarm this far away never rings. */
    public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final Pattern WRITTEN = Pattern.compile(
            "\\$\\{\\s*promise\\.(riskAt|dueAt|ceilingAt)\\(\\s*execution\\s*,\\s*'([a-z]+)'\\s*\\)\\s*}");

    public enum Kind {
        AT_RISK,
        MISSED,
        CEILING
    }

    /** Null when the timer is set to something else. */
    public static Alarm written(String timeDate) {
        Matcher match = WRITTEN.matcher(timeDate == null ? "" : timeDate.trim());
        if (!match.matches()) {
            return null;
        }
        Kind kind =
                switch (match.group(1)) {
                    case "riskAt" -> Kind.AT_RISK;
                    case "dueAt" -> Kind.MISSED;
                    default -> Kind.CEILING;
                };
        return new Alarm(kind, Stage.of(match.group(2)));
    }

    /** When it has to ring for this promise. */
    public Date at(PromiseView promise) {
        return at(
                switch (kind) {
                    case AT_RISK -> promise.riskAt();
                    case MISSED -> promise.dueAt();
                    case CEILING -> promise.ceilingAt();
                });
    }

    /** @param instant null when no date can be named */
    public static Date at(Instant instant) {
        return Date.from(instant == null ? NEVER : instant);
    }
}
