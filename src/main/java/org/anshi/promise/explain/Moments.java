package org.anshi.promise.explain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.anshi.shared.Language;

/** Writes dates and times as people say them; the year only where it is not the year the story began in. */
record Moments(ZoneId zone, int year, Language language) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter ZH_WITH_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日（E）", Locale.CHINA);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter EN_WITH_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    String day(LocalDate day) {
        boolean sameYear = day.getYear() == year;
        if (language == Language.EN) {
            return day.format(sameYear ? EN : EN_WITH_YEAR);
        }
        return day.format(sameYear ? ZH : ZH_WITH_YEAR);
    }

    String time(LocalTime time) {
        return time.format(TIME);
    }

    String moment(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return day(local.toLocalDate()) + (language == Language.EN ? " " : "") + time(local.toLocalTime());
    }

    String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return day(from) + (language == Language.EN ? " to " : "至") + day(to);
    }

    /** From one moment to another, the day said once if it is the same. */
    String between(Instant from, Instant to) {
        LocalDateTime start = LocalDateTime.ofInstant(from, zone);
        LocalDateTime end = LocalDateTime.ofInstant(to, zone);
        if (start.toLocalDate().equals(end.toLocalDate())) {
            return moment(from) + "–" + time(end.toLocalTime());
        }
        return moment(from) + (language == Language.EN ? " to " : "至") + moment(to);
    }
}
