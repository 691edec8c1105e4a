package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.function.Function;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.model.WrittenDate;
import org.anshi.promise.PauseReason;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a diagram can say about promises. The three {@code …At} verbs stand in the timers on a stage's border: the promise
 * is made when its date is first asked for, that is when the stage is entered.
 */
@Component
public class PromiseVerbs {
    private final PromiseKeeper promises;
    private final Clock clock;

    PromiseVerbs(PromiseKeeper promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    public Date riskAt(DelegateExecution step, String stage) {
        return alarm(made(step, stage), PromiseView::riskAt);
    }

    public Date dueAt(DelegateExecution step, String stage) {
        return alarm(made(step, stage), PromiseView::dueAt);
    }

    public Date ceilingAt(DelegateExecution step, String stage) {
        return alarm(made(step, stage), PromiseView::ceilingAt);
    }

    /**
     * What is waited for after a breach: the answer with a new date until it is given, then that date. It moves with the promise, and
     * comes at once when the stage is done.
     */
    public Date newDueAt(DelegateExecution step, String stage) {
        return alarm(made(step, stage), PromiseView::awaitedAt);
    }

    /** For a task: the due date of the promise it serves, or none while there is none. */
    public Date dueDate(DelegateExecution step, String stage) {
        return dateOrNone(made(step, stage).dueAt());
    }

    /** For a task: when its promise comes at risk. */
    public Date followUpDate(DelegateExecution step, String stage) {
        return dateOrNone(made(step, stage).riskAt());
    }

    /** A stage is done. A stage left because the case was cancelled is not. */
    public void keep(DelegateExecution step, String stage) {
        if (!step.isCanceled()) {
            promises.keep(CaseOfStep.number(step), Stage.of(stage));
        }
    }

    public void pause(DelegateExecution step, String reason) {
        promises.pause(CaseOfStep.number(step), PauseReason.of(reason), step.getCurrentActivityId());
    }

    public void resume(DelegateExecution step, String reason) {
        promises.resume(CaseOfStep.number(step), PauseReason.of(reason));
    }

    public void agree(DelegateExecution step, String stage, Object date) {
        promises.agree(CaseOfStep.number(step), Stage.of(stage), WrittenDate.read(date, clock.getZone()));
    }

    /**
     * From here on another service's limit gives the date: {@code ${promise.commit(execution, 'completion', 'refund')}}. Said before the stage
     * begins, the promise is made here, and the stage's timers carry that date from the first.
     */
    public void commit(DelegateExecution step, String stage, String service) {
        made(step, stage);
        promises.commit(CaseOfStep.number(step), Stage.of(stage), service);
    }

    public void missed(DelegateExecution step, String stage) {
        promises.missed(CaseOfStep.number(step), Stage.of(stage));
    }

    public void renew(DelegateExecution step, String stage, Object date) {
        promises.renew(CaseOfStep.number(step), Stage.of(stage), WrittenDate.read(date, clock.getZone()));
    }

    public boolean isOpen(DelegateExecution step, String stage) {
        return promises.find(CaseOfStep.number(step), Stage.of(stage))
                .map(promise -> promise.state().isOpen())
                .orElse(false);
    }

    /** A stage entered again after its promise has ended sets no new alarm: the consumer was promised once. */
    private static Date alarm(PromiseView promise, Function<PromiseView, Instant> which) {
        return Alarm.at(promise.state().isOpen() ? which.apply(promise) : null);
    }

    private PromiseView made(DelegateExecution step, String stage) {
        return promises.make(CaseOfStep.number(step), Stage.of(stage));
    }

    private static Date dateOrNone(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
