package org.anshi.journey.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** A date as a form gives it: with or without a time, with or without an offset. A day without a time means until its end of business, 18:00. */
public final class WrittenDate {
    private static final LocalTime END_OF_BUSINESS = LocalTime.of(18, 0);
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            // As the engine's REST API writes it.
            .appendOffset("+HHMM", "Z")
            .toFormatter()
            // There is no 30 February, and nobody means the 28th by it.
            .withResolverStyle(ResolverStyle.STRICT);
    /** Beyond it no date is meant, and the engine can't keep it. */
    private static final int LAST_YEAR = 9999;

    private WrittenDate() {}

    public static Instant read(Object date, ZoneId zone) {
        if (date instanceof Date typed) {
            return typed.toInstant();
        }
        try {
            TemporalAccessor parsed = WRITTEN.parseBest(
                    String.valueOf(date).trim(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            int year = parsed.get(ChronoField.YEAR);
            if (year < 1 || year > LAST_YEAR) {
                throw unreadable();
            }
            if (parsed instanceof OffsetDateTime exact) {
                return exact.toInstant();
            }
            LocalDateTime local =
                    parsed instanceof LocalDateTime dateTime ? dateTime : ((LocalDate) parsed).atTime(END_OF_BUSINESS);
            return local.atZone(zone).toInstant();
        } catch (java.time.DateTimeException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(
                Refused.Kind.INVALID,
                new Bilingual(
                        "日期无法识别，请按 2026-11-25 14:00 填写", "The date is not readable; write it as 2026-11-25 14:00"));
    }
}
