package org.anshi.promise.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where calendars come from: the years shipped, each replaced or joined by a {@code cn-2027.csv} under {@code <anshi.data>/calendar}. */
@Component
class CalendarFolder {
    private static final Pattern NAME = Pattern.compile("cn-(\\d{4})\\.csv");

    private final Path folder;

    CalendarFolder(@Value("${anshi.data:data}") String data) {
        folder = Path.of(data, "calendar");
    }

    WorkingCalendar load() {
        Map<Integer, CalendarYear> years = new TreeMap<>();
        try {
            for (Resource shipped :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/cn-*.csv")) {
                add(years, shipped.getFilename(), shipped.getContentAsString(StandardCharsets.UTF_8));
            }
            if (Files.isDirectory(folder)) {
                try (Stream<Path> own = Files.list(folder)) {
                    for (Path file : own.sorted().toList()) {
                        add(years, file.getFileName().toString(), Files.readString(file));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("A calendar file can't be read", unreadable);
        }
        return new WorkingCalendar(years.values());
    }

    private static void add(Map<Integer, CalendarYear> years, String name, String text) {
        Matcher matcher = NAME.matcher(name);
        if (matcher.matches()) {
            int year = Integer.parseInt(matcher.group(1));
            years.put(year, CalendarYear.parse(year, text));
        }
    }
}
