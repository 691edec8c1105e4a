package org.anshi.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.promise.WorkingTime;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when the lead's supervisor decides about a case that bounced too often: as soon as others have to answer an offer of it, and
 * before the next promise to the consumer is due.
 */
@Service
@Transactional(readOnly = true)
public class RulingTime {
    private final HandOvers handOvers;
    private final AnswerTime answerTime;
    private final CaseFiles cases;
    private final PromiseKeeper promises;
    private final WorkingTime working;

    private record Span(Instant warnAt, Instant dueAt) {}

    RulingTime(
            HandOvers handOvers, AnswerTime answerTime, CaseFiles cases, PromiseKeeper promises, WorkingTime working) {
        this.handOvers = handOvers;
        this.answerTime = answerTime;
        this.cases = cases;
        this.promises = promises;
        this.working = working;
    }

    public Instant dueAt(CaseNumber number) {
        return span(number).dueAt();
    }

    public Instant warnAt(CaseNumber number) {
        return span(number).warnAt();
    }

    private Span span(CaseNumber number) {
        CaseFile file = cases.get(number);
        Instant bounced = handOvers.historyOf(number).lastBounce().answer().at();
        HandOverLimit limit = answerTime.of(file, bounced);
        Duration time = Duration.ofHours(limit.workingHours());
        Instant dueAt = working.after(bounced, time, file.lead());
        return promises.of(number).stream()
                .filter(promise -> promise.state().isOpen())
                .map(PromiseView::dueAt)
                .filter(Objects::nonNull)
                .filter(promised -> promised.isAfter(bounced) && promised.isBefore(dueAt))
                .min(Instant::compareTo)
                .map(promised -> new Span(bounced.plus(part(Duration.between(bounced, promised), limit)), promised))
                .orElseGet(() -> new Span(working.after(bounced, part(time, limit), file.lead()), dueAt));
    }

    private static Duration part(Duration time, HandOverLimit limit) {
        return time.multipliedBy(limit.warnAtPercent()).dividedBy(100);
    }
}
