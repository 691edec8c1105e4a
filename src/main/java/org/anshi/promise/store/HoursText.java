package org.anshi.promise.store;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.anshi.organisation.OpeningHours;

/** Opening hours as one text, {@code 09:00-12:00,13:00-18:00}, kept with the promise they counted for. */
final class HoursText {
    private HoursText() {}

    static String write(OpeningHours hours) {
        return hours.spans().stream().map(span -> span.from() + "-" + span.to()).collect(Collectors.joining(","));
    }

    static OpeningHours read(String text) {
        return new OpeningHours(Arrays.stream(text.split(","))
                .map(span -> span.split("-"))
                .map(ends -> new OpeningHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList());
    }
}
