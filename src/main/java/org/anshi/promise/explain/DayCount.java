package org.anshi.promise.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.anshi.promise.calendar.CalendarYear;
import org.anshi.promise.calendar.WorkingHours;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;

/** Tells day by day which working time counted in a stretch; runs of whole days and of days off take one line each. */
class DayCount {
    private record Run(LocalDate from, LocalDate to, boolean working, Bilingual holiday, int days) {}

    /** Shorter pauses and stretches stay in the ledger; told, they would only be noise. */
    static final Duration WORTH_TELLING = Duration.ofMinutes(1);

    private final WorkingHours hours;
    private final Phrases phrases;
    private final Moments moments;
    private final List<Line> lines = new ArrayList<>();
    private Run run;

    DayCount(WorkingHours hours, Phrases phrases, Moments moments) {
        this.hours = hours;
        this.phrases = phrases;
        this.moments = moments;
    }

    List<Line> tell(Instant from, Instant to) {
        LocalDate last = hours.dayOf(to);
        for (LocalDate day = hours.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            tellDay(day, from, to);
        }
        endRun();
        return lines;
    }

    private void tellDay(LocalDate day, Instant from, Instant to) {
        CalendarYear.Exception exception = hours.calendar().exception(day).orElse(null);
        List<WorkingHours.Span> counted = hours.spansOn(day).stream()
                .filter(span -> span.from().isBefore(to) && span.to().isAfter(from))
                .map(span -> new WorkingHours.Span(
                        span.from().isBefore(from) ? from : span.from(),
                        span.to().isAfter(to) ? to : span.to()))
                .toList();
        if (!hours.calendar().isWorkday(day)) {
            extend(day, false, exception == null ? null : exception.name());
        } else if (exception == null && counted.equals(hours.spansOn(day))) {
            extend(day, true, null);
        } else if (sum(counted).compareTo(WORTH_TELLING) >= 0) {
            endRun();
            lines.add(new Line(
                    counted.get(0).from(),
                    phrases.partOfDay(day, exception == null ? null : exception.name(), spans(counted), sum(counted))));
        }
    }

    private void extend(LocalDate day, boolean working, Bilingual holiday) {
        boolean goesOn = run != null && run.working() == working && Objects.equals(run.holiday(), holiday);
        if (!goesOn) {
            endRun();
        }
        run = goesOn
                ? new Run(run.from(), day, working, holiday, run.days() + 1)
                : new Run(day, day, working, holiday, 1);
    }

    private void endRun() {
        if (run == null) {
            return;
        }
        Instant at = run.from().atTime(LocalTime.MIN).atZone(hours.zone()).toInstant();
        String text = run.working()
                ? phrases.wholeDays(
                        run.from(), run.to(), run.days(), hours.perDay().multipliedBy(run.days()))
                : phrases.off(run.from(), run.to(), run.holiday());
        lines.add(new Line(at, text));
        run = null;
    }

    private String spans(List<WorkingHours.Span> counted) {
        return counted.stream()
                .map(span -> moments.time(LocalTime.ofInstant(span.from(), hours.zone())) + "–"
                        + moments.time(LocalTime.ofInstant(span.to(), hours.zone())))
                .collect(Collectors.joining(moments.language() == Language.EN ? ", " : "、"));
    }

    private static Duration sum(List<WorkingHours.Span> spans) {
        return spans.stream()
                .map(span -> Duration.between(span.from(), span.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
