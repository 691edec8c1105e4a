package org.anshi.promise.ledger;

import static org.anshi.promise.ledger.PromiseEvent.What.AGREED;
import static org.anshi.promise.ledger.PromiseEvent.What.COMMITTED;
import static org.anshi.promise.ledger.PromiseEvent.What.KEPT;
import static org.anshi.promise.ledger.PromiseEvent.What.MISSED;
import static org.anshi.promise.ledger.PromiseEvent.What.PAUSED;
import static org.anshi.promise.ledger.PromiseEvent.What.RENEWED;
import static org.anshi.promise.ledger.PromiseEvent.What.WAIVED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseState;
import org.anshi.promise.PromiseView;
import org.anshi.promise.ResponseLimit;
import org.anshi.promise.calendar.Limit;
import org.anshi.promise.calendar.Reckoning;
import org.anshi.promise.calendar.WorkingHours;

/**
 * Reads a promise's ledger: its dates, its state, and who held it for how long. All of it follows from the terms and the
 * lines of the ledger; nothing is remembered.
 *
 * <p>A pause stops the target and moves it by the time it took. An agreed date names the due date where the limit is one, and else
 * moves it to a later one; it is taken at its word, so only pauses that begin after it, or outlast it, move it.
 * A date we commit ourselves to by a rule of its own (money after goods are back) takes the limit's place. The legal ceiling does
 * not stand still: waiting for parts replaces it, and nothing else moves it.
 */
public final class PromiseClock {
    private final PromiseTerms terms;
    private final List<PromiseEvent> events;
    private final WorkingHours hours;
    private final List<Interval> intervals;
    private final List<Interval> pauses;
    private final PromiseEvent agreement;

    /** @param events in order, beginning with the start */
    public PromiseClock(PromiseTerms terms, List<PromiseEvent> events, WorkingHours hours) {
        this(terms, events, hours, agreementIn(terms, events, hours));
    }

    private PromiseClock(PromiseTerms terms, List<PromiseEvent> events, WorkingHours hours, PromiseEvent agreement) {
        this.terms = terms;
        this.events = List.copyOf(events);
        this.hours = hours;
        this.intervals = Interval.of(events);
        this.pauses = Interval.pauses(intervals);
        this.agreement = agreement;
    }

    /** An agreement holds if it was made before the promise was late, under the agreements before it. */
    private static PromiseEvent agreementIn(PromiseTerms terms, List<PromiseEvent> events, WorkingHours hours) {
        PromiseEvent agreement = null;
        for (int i = 1; i < events.size(); i++) {
            PromiseEvent event = events.get(i);
            if (namesADate(event)
                    && !new PromiseClock(terms, events.subList(0, i), hours, agreement).isLateAt(event.at())) {
                agreement = event;
            }
        }
        return agreement;
    }

    /** The same ledger with one more line. */
    public PromiseClock with(PromiseEvent event) {
        List<PromiseEvent> longer = new ArrayList<>(events);
        longer.add(event.after(last()));
        return new PromiseClock(terms, longer, hours);
    }

    public PromiseTerms terms() {
        return terms;
    }

    public List<PromiseEvent> events() {
        return events;
    }

    public List<Interval> intervals() {
        return intervals;
    }

    /** When the clock stood still, whoever held the case and whatever the reasons. */
    public List<Interval> pauses() {
        return pauses;
    }

    /** There is a limit to count, or a date was agreed. */
    public boolean isCounting() {
        return track() != null;
    }

    public WorkingHours hours() {
        return hours;
    }

    public PromiseEvent last() {
        return events.get(events.size() - 1);
    }

    public Instant dueAt() {
        Track track = track();
        return track == null ? null : track.at(100);
    }

    public Instant riskAt() {
        Track track = track();
        return track == null ? null : track.at(limit().warnAtPercent());
    }

    /**
     * The legal ceiling, or null where there is none. While parts are awaited theirs replaces the ordinary one; once they are
     * there the ordinary one counts on, later by that wait, for as much as it comes first.
     */
    public Instant ceilingAt() {
        Instant parts = partsCeilingAt();
        if (parts == null || isWaitingForParts()) {
            return parts == null ? ordinaryCeilingAt() : parts;
        }
        Instant ordinary = ordinaryCeilingAt();
        Instant later = ordinary == null ? null : ordinary.plus(waitedForParts());
        return later == null || parts.isBefore(later) ? parts : later;
    }

    /** The ceiling that holds is the one for want of parts. */
    public boolean isCeilingForParts() {
        Instant parts = partsCeilingAt();
        return parts != null && parts.equals(ceilingAt());
    }

    /** The ordinary one holds, later by the time that went by waiting for parts. */
    public boolean isCeilingMovedByParts() {
        return partsCeilingAt() != null && !isCeilingForParts();
    }

    private Instant partsCeilingAt() {
        Optional<PromiseEvent> parts = first(PAUSED, PauseReason.PARTS);
        if (parts.isEmpty() || limit().partsCeilingDays() == 0) {
            return null;
        }
        Instant handedIn =
                parts.get().date() == null ? terms.madeAt() : parts.get().date();
        return new Limit(limit().partsCeilingDays(), LimitUnit.CALENDAR_DAYS).after(handedIn, hours);
    }

    private boolean isWaitingForParts() {
        return openPauses().stream().anyMatch(pause -> pause.reason() == PauseReason.PARTS);
    }

    private Duration waitedForParts() {
        return intervals.stream()
                .filter(interval -> interval.pausedBecause() == PauseReason.PARTS)
                .map(interval -> Duration.between(interval.from(), interval.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Instant ordinaryCeilingAt() {
        if (limit().ceilingUnit() == LimitUnit.AGREED_DATE) {
            return agreement().map(PromiseEvent::date).orElse(null);
        }
        if (limit().ceilingUnit() == null || limit().ceilingAmount() == 0) {
            return null;
        }
        if (isCeilingCountedFromTheRequest()) {
            return new Limit(limit().ceilingAmount(), LimitUnit.CALENDAR_DAYS).after(terms.requested(), hours);
        }
        if (limit().ceilingUnit() == LimitUnit.DAYS_AFTER_AGREED_DATE) {
            return new Limit(limit().ceilingAmount(), LimitUnit.CALENDAR_DAYS).after(agreement.date(), hours);
        }
        return new Limit(limit().ceilingAmount(), limit().ceilingUnit()).after(terms.madeAt(), hours);
    }

    /** The law counts its days from the moment the consumer asked, whenever we accepted it. */
    public boolean isCeilingCountedFromTheRequest() {
        return limit().ceilingUnit() == LimitUnit.DAYS_AFTER_REQUEST
                || limit().ceilingUnit() == LimitUnit.DAYS_AFTER_AGREED_DATE && agreement == null;
    }

    public PromiseState stateAt(Instant now) {
        if (last().what() == WAIVED) {
            return PromiseState.WAIVED;
        }
        if (last().what() == KEPT) {
            Instant due = dueAt();
            boolean late = wasMissed() || due != null && last().at().isAfter(due);
            return late ? PromiseState.MET_LATE : PromiseState.MET;
        }
        if (isLateAt(now)) {
            return PromiseState.BREACHED;
        }
        return pausedBecause() == null ? PromiseState.RUNNING : PromiseState.PAUSED;
    }

    public boolean isOpen() {
        return !last().what().ends();
    }

    public boolean wasMissed() {
        return first(MISSED, null).isPresent();
    }

    /** On record as missed, or past its due date by now. */
    public boolean isLateAt(Instant now) {
        Instant due = dueAt();
        return wasMissed() || due != null && !now.isBefore(due);
    }

    /** The reason of the earliest pause that still lasts, or null. */
    public PauseReason pausedBecause() {
        List<PromiseEvent> open = openPauses();
        return open.isEmpty() ? null : open.get(0).reason();
    }

    public List<PromiseEvent> openPauses() {
        return isOpen() ? Interval.openPauses(events) : List.of();
    }

    /** After a breach, while the consumer has no new date yet: by when the lead owes one. It says nothing of when the stage is done. */
    public Instant answerBy() {
        return lastWord()
                .filter(word -> isOpen() && word.what() == MISSED)
                .map(PromiseEvent::date)
                .orElse(null);
    }

    /** After a breach: by when the stage will be done, as the lead named it or it was agreed with the consumer. */
    public Instant newDueAt() {
        return newDate().map(PromiseEvent::date).orElse(null);
    }

    /** The date given after a breach, by the lead or with the consumer, has passed as well. */
    public boolean isNewDateMissedAt(Instant now) {
        return newDate().map(word -> !now.isBefore(word.date())).orElse(false);
    }

    private Optional<PromiseEvent> newDate() {
        return lastWord().filter(word -> word.what() != MISSED);
    }

    /** What the consumer was told last after the due date passed. */
    private Optional<PromiseEvent> lastWord() {
        return events.stream()
                .filter(event -> event.what() == MISSED || event.what() == RENEWED || isTooLateAgreement(event))
                .reduce((earlier, later) -> later);
    }

    private boolean isTooLateAgreement(PromiseEvent event) {
        return namesADate(event) && (agreement == null || event.seq() > agreement.seq());
    }

    public PromiseView viewAt(Instant now) {
        return new PromiseView(
                terms.caseNumber(),
                terms.stage(),
                stateAt(now),
                terms.madeAt(),
                riskAt(),
                dueAt(),
                ceilingAt(),
                last().what() == KEPT ? last().at() : null,
                pausedBecause(),
                answerBy(),
                newDueAt());
    }

    /** The agreed date that holds: the last one named before the promise was late. */
    public Optional<PromiseEvent> agreement() {
        return Optional.ofNullable(agreement);
    }

    /** The due date is the agreed one rather than the limit's. */
    public boolean isByAgreement() {
        Track agreed = agreedTrack();
        Track byLimit = limitTrack();
        return agreed != null
                && (byLimit == null
                        || agreement.what() == COMMITTED
                        || agreed.atIfResumedAtOnce(100).isAfter(byLimit.atIfResumedAtOnce(100)));
    }

    /** What is left of the limit while it is paused. */
    public Duration left() {
        Track track = track();
        return track == null ? Duration.ZERO : track.left();
    }

    private static boolean namesADate(PromiseEvent event) {
        return event.what() == AGREED || event.what() == COMMITTED;
    }

    private ResponseLimit limit() {
        return terms.limit();
    }

    private Track track() {
        return isByAgreement() ? agreedTrack() : limitTrack();
    }

    private Track limitTrack() {
        if (limit().unit() == LimitUnit.AGREED_DATE) {
            return null;
        }
        var allowed = new Limit(limit().amount(), limit().unit());
        return new Track(terms.madeAt(), allowed.from(terms.madeAt(), hours), allowed.reckoning(hours), pauses);
    }

    private Track agreedTrack() {
        if (agreement == null) {
            return null;
        }
        List<Interval> moving = pauses.stream()
                .filter(this::movesTheAgreement)
                .map(pause -> pause.from().isBefore(agreement.at()) ? pause.startingAt(agreement.at()) : pause)
                .toList();
        return new Track(agreement.at(), Duration.between(agreement.at(), agreement.date()), Reckoning.PLAIN, moving);
    }

    private boolean movesTheAgreement(Interval pause) {
        boolean beganAfter = !pause.from().isBefore(agreement.at());
        boolean over = pause.to() != null && !pause.to().isAfter(agreement.at());
        return beganAfter || !over && (pause.to() == null || pause.to().isAfter(agreement.date()));
    }

    private Optional<PromiseEvent> first(PromiseEvent.What what, PauseReason reason) {
        return events.stream()
                .filter(event -> event.what() == what && (reason == null || event.reason() == reason))
                .findFirst();
    }
}
