package org.anshi.promise.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anshi.shared.Bilingual;

/** One year's notice on public holidays: days off, and weekend days worked in their stead (调休). */
public record CalendarYear(int year, boolean provisional, Map<LocalDate, Exception> exceptions, String text) {
    /** A day that is not what its weekday says. */
    public record Exception(boolean working, Bilingual name) {}

    public CalendarYear {
        exceptions = Map.copyOf(exceptions);
    }

    /** @param text lines {@code kind,from,to,zh,en}; a comment {@code # status: provisional} marks a projection */
    public static CalendarYear parse(int year, String text) {
        Map<LocalDate, Exception> days = new TreeMap<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (String line : lines) {
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("kind,")) {
                continue;
            }
            read(year, line, days);
        }
        boolean provisional = lines.stream().anyMatch(line -> line.matches("#\\s*status:\\s*provisional"));
        return new CalendarYear(year, provisional, days, text);
    }

    private static void read(int year, String line, Map<LocalDate, Exception> days) {
        String[] cells = Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new);
        if (cells.length != 5 || !cells[0].matches("off|work")) {
            throw new IllegalArgumentException(
                    "Calendar " + year + ": '" + line + "' is not of the form off|work,from,to,zh,en");
        }
        var day = new Exception(cells[0].equals("work"), new Bilingual(cells[3], cells[4]));
        LocalDate to = LocalDate.parse(cells[2]);
        for (LocalDate date = LocalDate.parse(cells[1]); !date.isAfter(to); date = date.plusDays(1)) {
            if (date.getYear() != year || days.put(date, day) != null) {
                throw new IllegalArgumentException(
                        "Calendar " + year + ": " + date + " is stated twice or in another year");
            }
        }
    }
}
