package org.anshi.organisation;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** When an organisation works on a working day: one or several spans, in order, not overlapping, none past midnight. */
public record OpeningHours(List<Span> spans) {
    /** Service calendar of the default limits: 09:00–18:00, nine working hours a day. */
    public static final OpeningHours STANDARD =
            new OpeningHours(List.of(new Span(LocalTime.of(9, 0), LocalTime.of(18, 0))));

    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("Opening hours end before they begin: " + from + "-" + to);
            }
        }
    }

    public OpeningHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("Opening hours need at least one span");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "Opening hours overlap at " + spans.get(i).from());
            }
        }
    }

    /** As written in the configuration: {@code 09:00-12:00,13:00-18:00}. */
    public static OpeningHours parse(String text) {
        try {
            return new OpeningHours(
                    Arrays.stream(text.split(",")).map(OpeningHours::span).toList());
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "Not opening hours: '" + text + "'; they look like 09:00-12:00,13:00-18:00");
        }
    }

    /** What {@link #parse} reads. */
    public String text() {
        return spans.stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(","));
    }

    private static Span span(String text) {
        String[] ends = text.strip().split("\\s*-\\s*", 2);
        return new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
