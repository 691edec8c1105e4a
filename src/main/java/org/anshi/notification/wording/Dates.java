package org.anshi.notification.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anshi.shared.Language;

/** Dates as one reads them in a letter, and as short as a text message wants them. */
class Dates {
    private static final DateTimeFormatter LONG_ZH = DateTimeFormatter.ofPattern("M月d日（EEE）HH:mm", Locale.CHINA);
    private static final DateTimeFormatter LONG_EN = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);
    private static final DateTimeFormatter SHORT_ZH = DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.CHINA);
    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

    private Dates() {}

    static String full(Instant instant, ZoneId zone, Language language) {
        return (language == Language.EN ? LONG_EN : LONG_ZH).format(instant.atZone(zone));
    }

    static String brief(Instant instant, ZoneId zone, Language language) {
        return (language == Language.EN ? SHORT_EN : SHORT_ZH).format(instant.atZone(zone));
    }
}
