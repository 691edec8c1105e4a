package org.anshi.promise.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which days are worked in mainland China: Monday to Friday unless off, and make-up days. A year that is not loaded
 * counts by weekdays alone. The version names its content, so that a date can be explained by the calendar it was made under.
 */
public final class WorkingCalendar {
    private static final String YEAR_MARK = "== ";

    /** How well a year is known. */
    public enum Knowledge {
        OFFICIAL,
        PROVISIONAL,
        MISSING
    }

    private final SortedMap<Integer, CalendarYear> years = new TreeMap<>();
    private final String version;

    public WorkingCalendar(Collection<CalendarYear> loaded) {
        loaded.forEach(year -> years.put(year.year(), year));
        version = "cn-" + fingerprint(text());
    }

    /** The calendar that {@link #text()} wrote. */
    public static WorkingCalendar parse(String text) {
        Map<Integer, StringBuilder> parts = new TreeMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(YEAR_MARK)) {
                current = new StringBuilder();
                parts.put(Integer.parseInt(line.substring(YEAR_MARK.length())), current);
            } else {
                current.append(line).append('\n');
            }
        }
        return new WorkingCalendar(parts.entrySet().stream()
                .map(part -> CalendarYear.parse(part.getKey(), part.getValue().toString()))
                .toList());
    }

    public String text() {
        return years.values().stream()
                .map(year -> YEAR_MARK + year.year() + "\n"
                        + year.text().lines().collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining());
    }

    public String version() {
        return version;
    }

    public boolean isWorkday(LocalDate day) {
        return exception(day).map(CalendarYear.Exception::working).orElse(!isWeekend(day));
    }

    /** Why the day is not what its weekday says. */
    public Optional<CalendarYear.Exception> exception(LocalDate day) {
        CalendarYear year = years.get(day.getYear());
        return year == null
                ? Optional.empty()
                : Optional.ofNullable(year.exceptions().get(day));
    }

    public Knowledge knowledgeOf(int year) {
        CalendarYear known = years.get(year);
        if (known == null) {
            return Knowledge.MISSING;
        }
        return known.provisional() ? Knowledge.PROVISIONAL : Knowledge.OFFICIAL;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
