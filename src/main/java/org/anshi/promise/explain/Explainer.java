package org.anshi.promise.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.anshi.promise.Explanation;
import org.anshi.promise.LimitUnit;
import org.anshi.promise.PromiseState;
import org.anshi.promise.calendar.YearWarning;
import org.anshi.promise.ledger.Interval;
import org.anshi.promise.ledger.PromiseClock;
import org.anshi.promise.ledger.PromiseEvent;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Stage;

/** Tells from the ledger, line by line and in the order it happened, why a date is what it is. */
public final class Explainer {
    private final PromiseClock clock;
    private final Instant now;
    private final Language language;
    private final Function<OrganisationId, Bilingual> names;
    private final Moments moments;
    private final Phrases phrases;
    private final Instant due;

    public Explainer(PromiseClock clock, Instant now, Language language, Function<OrganisationId, Bilingual> names) {
        this.clock = clock;
        this.now = now;
        this.language = language;
        this.names = names;
        int year = clock.hours().dayOf(clock.terms().madeAt()).getYear();
        this.moments = new Moments(clock.hours().zone(), year, language);
        this.phrases = Phrases.of(language, moments);
        this.due = clock.dueAt();
    }

    public Explanation explain() {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.begun(clock.terms().madeAt(), stage(), clock.terms().limit()));
        lines.add(phrases.source(clock.terms().limit().source()));
        List<Line> story = new ArrayList<>();
        story.addAll(counting());
        story.addAll(pauses());
        story.addAll(happenings());
        story.stream().sorted(Comparator.comparing(Line::at)).map(Line::text).forEach(lines::add);
        warnings().forEach(lines::add);
        if (clock.ceilingAt() != null && clock.isOpen()) {
            lines.add(ceiling());
        }
        lines.addAll(ending());
        lines.removeIf(String::isEmpty);
        return new Explanation(due, List.copyOf(lines));
    }

    private Stage stage() {
        return clock.terms().stage();
    }

    /** Only where the limit, not an agreement, gives the date. */
    private List<Line> counting() {
        List<Line> lines = new ArrayList<>();
        LimitUnit unit = clock.terms().limit().unit();
        if (unit == LimitUnit.AGREED_DATE || clock.isByAgreement()) {
            return lines;
        }
        boolean working = unit == LimitUnit.WORKING_HOURS || unit == LimitUnit.WORKING_DAYS;
        Instant from = clock.terms().madeAt();
        for (Interval pause : pausesWorthTelling()) {
            if (from == null || due != null && !pause.from().isBefore(due)) {
                break;
            }
            lines.addAll(working ? days(from, pause.from()) : stretch(from, pause.from()));
            from = pause.to();
        }
        if (from != null
                && due != null
                && (working || !from.equals(clock.terms().madeAt()))) {
            lines.addAll(working ? days(from, due) : stretch(from, due));
        }
        return lines;
    }

    private List<Line> days(Instant from, Instant to) {
        return isWorthTelling(from, to) ? new DayCount(clock.hours(), phrases, moments).tell(from, to) : List.of();
    }

    private List<Line> stretch(Instant from, Instant to) {
        return isWorthTelling(from, to)
                ? List.of(new Line(from, phrases.counted(from, to, Duration.between(from, to))))
                : List.of();
    }

    private List<Line> pauses() {
        return pausesWorthTelling().stream()
                .map(pause -> new Line(
                        pause.from(),
                        pause.to() == null
                                ? phrases.pausedStill(pause.from(), pause.pausedBecause(), pause.evidence())
                                : phrases.paused(
                                        pause.from(),
                                        pause.to(),
                                        pause.pausedBecause(),
                                        pause.evidence(),
                                        Duration.between(pause.from(), pause.to()))))
                .toList();
    }

    private List<Interval> pausesWorthTelling() {
        return clock.pauses().stream()
                .filter(pause -> pause.to() == null || isWorthTelling(pause.from(), pause.to()))
                .toList();
    }

    private static boolean isWorthTelling(Instant from, Instant to) {
        return Duration.between(from, to).compareTo(DayCount.WORTH_TELLING) >= 0;
    }

    private List<Line> happenings() {
        List<Line> lines = new ArrayList<>();
        OrganisationId holder = null;
        Instant promised = due;
        for (PromiseEvent event : clock.events()) {
            switch (event.what()) {
                case HANDED_OVER ->
                    lines.add(new Line(event.at(), phrases.handedOver(event.at(), name(holder), name(event.holder()))));
                case COMMITTED -> lines.add(new Line(event.at(), committed(event)));
                case AGREED -> lines.add(new Line(event.at(), agreed(event)));
                case MISSED -> lines.add(new Line(event.at(), phrases.missed(promised)));
                case RENEWED -> {
                    lines.add(new Line(event.at(), phrases.newDate(event.at(), event.date())));
                    promised = event.date();
                }
                case RECOUNTED -> lines.add(new Line(event.at(), phrases.recounted(event.at())));
                default -> {}
            }
            holder = event.holder();
        }
        return lines;
    }

    private String committed(PromiseEvent event) {
        return isInTime(event)
                ? phrases.committed(event.at(), event.date(), event.evidence())
                : phrases.tooLateToAgree(event.at(), event.date());
    }

    private boolean isInTime(PromiseEvent event) {
        return clock.agreement().filter(last -> event.seq() <= last.seq()).isPresent();
    }

    private String agreed(PromiseEvent event) {
        return isInTime(event)
                ? phrases.agreed(event.at(), event.date())
                : phrases.tooLateToAgree(event.at(), event.date());
    }

    private List<String> warnings() {
        Instant end = due == null ? now : due;
        int first = clock.hours().dayOf(clock.terms().madeAt()).getYear();
        return IntStream.rangeClosed(
                        first, Math.max(first, clock.hours().dayOf(end).getYear()))
                .boxed()
                .flatMap(year -> YearWarning.of(clock.hours().calendar(), year).stream())
                .map(warning -> warning.in(language))
                .toList();
    }

    private List<String> ending() {
        PromiseState state = clock.stateAt(now);
        return switch (state) {
            case RUNNING -> List.of(due == null ? phrases.notAgreedYet() : phrases.dueBy(due, stage()));
            case PAUSED -> List.of(clock.isCounting() ? phrases.left(clock.left()) : phrases.notAgreedYet());
            case BREACHED -> List.of(phrases.late(due, stage()), afterTheBreach());
            case MET, MET_LATE ->
                List.of(phrases.kept(clock.last().at(), stage(), due, state == PromiseState.MET_LATE));
            case WAIVED -> List.of(phrases.waived(clock.last().at()));
        };
    }

    private String ceiling() {
        if (clock.isCeilingMovedByParts()) {
            return phrases.ceilingAfterParts(clock.ceilingAt());
        }
        boolean fromRequest = clock.isCeilingCountedFromTheRequest()
                && clock.terms().requestedAt() != null
                && !clock.isCeilingForParts();
        return fromRequest
                ? phrases.ceilingFromRequest(
                        clock.ceilingAt(),
                        clock.terms().limit().ceilingAmount(),
                        clock.terms().requestedAt())
                : phrases.ceiling(clock.ceilingAt(), clock.isCeilingForParts());
    }

    private String afterTheBreach() {
        if (clock.newDueAt() != null) {
            return phrases.promisedAnew(clock.newDueAt(), stage());
        }
        return clock.answerBy() == null ? "" : phrases.willHear(clock.answerBy());
    }

    private String name(OrganisationId id) {
        return names.apply(id).in(language);
    }
}
