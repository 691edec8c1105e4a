package org.anshi.promise.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anshi.promise.PauseReason;
import org.anshi.shared.OrganisationId;

/**
 * A stretch of a promise's life under one holder, running or paused for one reason; {@code to} is null while it lasts.
 * Where pauses overlap, the one that began first and still lasts counts.
 */
public record Interval(Instant from, Instant to, OrganisationId holder, PauseReason pausedBecause, String evidence) {
    public boolean isPaused() {
        return pausedBecause != null;
    }

    Interval startingAt(Instant start) {
        return new Interval(start, to, holder, pausedBecause, evidence);
    }

    Interval until(Instant now) {
        return to == null ? new Interval(from, now, holder, pausedBecause, evidence) : this;
    }

    static List<Interval> of(List<PromiseEvent> events) {
        List<Interval> intervals = new ArrayList<>();
        List<PromiseEvent> open = new ArrayList<>();
        for (int i = 0; i < events.size() && !events.get(i).what().ends(); i++) {
            PromiseEvent event = events.get(i);
            follow(event, open);
            Instant to = i + 1 < events.size() ? events.get(i + 1).at() : null;
            if (!event.at().equals(to)) {
                PromiseEvent pause = open.isEmpty() ? null : open.get(0);
                intervals.add(new Interval(
                        event.at(),
                        to,
                        event.holder(),
                        pause == null ? null : pause.reason(),
                        pause == null ? null : pause.evidence()));
            }
        }
        return intervals;
    }

    /** When the clock stood still, whoever held the case and whatever the reasons. */
    static List<Interval> pauses(List<Interval> intervals) {
        List<Interval> pauses = new ArrayList<>();
        for (Interval interval : intervals) {
            Interval last = pauses.isEmpty() ? null : pauses.get(pauses.size() - 1);
            if (!interval.isPaused()) {
                continue;
            }
            if (last != null && interval.from().equals(last.to())) {
                pauses.set(
                        pauses.size() - 1,
                        new Interval(last.from(), interval.to(), last.holder(), last.pausedBecause(), last.evidence()));
            } else {
                pauses.add(interval);
            }
        }
        return pauses;
    }

    /** The pauses that still last, the earliest first. */
    static List<PromiseEvent> openPauses(List<PromiseEvent> events) {
        List<PromiseEvent> open = new ArrayList<>();
        events.forEach(event -> follow(event, open));
        return open;
    }

    private static void follow(PromiseEvent event, List<PromiseEvent> open) {
        if (event.what() == PromiseEvent.What.PAUSED) {
            open.add(event);
        } else if (event.what() == PromiseEvent.What.RESUMED) {
            open.stream()
                    .filter(pause -> pause.reason() == event.reason())
                    .findFirst()
                    .ifPresent(open::remove);
        }
    }
}
