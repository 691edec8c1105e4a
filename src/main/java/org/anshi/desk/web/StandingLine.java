package org.anshi.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.anshi.shared.Language;
import org.anshi.staff.StaffFile;
import org.anshi.staff.Standing;

/**
 * How somebody stands with one qualification, as the desk shows it. {@code state}: {@code held}, {@code for-good} (never lapses),
 * {@code soon}, {@code lapsed}, {@code not-passed}, {@code withdrawn}, {@code missing}; {@code day}: the last day it counts, or the
 * day it ended.
 */
public record StandingLine(String kind, String what, String state, LocalDate day, String renew) {

    static StandingLine of(StaffFile.Line line, Language language, LocalDate soon, ZoneId zone) {
        String what = line.qualification().name().in(language);
        String of = line.category() == null ? "" : line.category().label().in(language);
        Standing standing = line.standing();
        return new StandingLine(
                line.qualification().kind().code(),
                of.isEmpty() ? what : what + (language == Language.EN ? " (" + of + ")" : "（" + of + "）"),
                state(standing, soon),
                day(standing, zone),
                line.qualification().renew().in(language));
    }

    private static String state(Standing standing, LocalDate soon) {
        if (standing instanceof Standing.Held held) {
            return held.until() == null ? "for-good" : held.lapsesBy(soon) ? "soon" : "held";
        }
        if (standing instanceof Standing.Lapsed) {
            return "lapsed";
        }
        if (standing instanceof Standing.NotPassed) {
            return "not-passed";
        }
        return standing instanceof Standing.Withdrawn ? "withdrawn" : "missing";
    }

    private static LocalDate day(Standing standing, ZoneId zone) {
        if (standing instanceof Standing.Held held) {
            return held.until();
        }
        if (standing instanceof Standing.Lapsed lapsed) {
            return lapsed.until();
        }
        if (standing instanceof Standing.NotPassed failed) {
            return failed.on();
        }
        return standing instanceof Standing.Withdrawn withdrawn ? day(withdrawn.at(), zone) : null;
    }

    private static LocalDate day(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }

    public boolean isGood() {
        return state.equals("held") || state.equals("for-good");
    }

    public boolean isSoon() {
        return state.equals("soon");
    }
}
