package org.anshi.portal.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.anshi.shared.Language;

/** Moments as people say them: 11月24日（周二）18:00, Tue 24 Nov, 18:00. */
public class DateWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final DateTimeFormatter moment;

    DateWords(Language language) {
        moment = DateTimeFormatter.ofPattern(
                language == Language.EN ? "EEE d MMM, HH:mm" : "M月d日（EEE）HH:mm", language.locale());
    }

    public String at(TemporalAccessor when) {
        return when == null ? "" : moment.format(when);
    }

    /** A moment, or the hours of a day: 11月24日（周二）09:00–12:00. */
    public String span(OffsetDateTime from, OffsetDateTime until) {
        return from.equals(until) ? at(from) : at(from) + "–" + TIME.format(until);
    }

    /** For the {@code datetime} attribute. */
    public String machine(OffsetDateTime when) {
        return when.toString();
    }

    static TemporalAccessor local(java.time.Instant instant, ZoneId zone) {
        return instant == null ? null : instant.atZone(zone);
    }
}
