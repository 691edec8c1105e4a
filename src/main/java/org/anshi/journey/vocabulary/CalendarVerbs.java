package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.util.Date;
import org.anshi.promise.PromiseKeeper;
import org.anshi.promise.PromiseView;
import org.anshi.promise.WorkingTime;
import org.anshi.shared.Stage;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about time to come, always as an absolute date: {@code ${calendar.after(execution, '3 wd')}}. */
@Component
public class CalendarVerbs {
    private final WorkingTime workingTime;
    private final PromiseKeeper promises;
    private final CaseOfStep cases;
    private final Clock clock;

    CalendarVerbs(WorkingTime workingTime, PromiseKeeper promises, CaseOfStep cases, Clock clock) {
        this.workingTime = workingTime;
        this.promises = promises;
        this.cases = cases;
        this.clock = clock;
    }

    /** From now, by the lead's hours; units wh, wd, ch, cd. */
    public Date after(DelegateExecution step, String limit) {
        return Date.from(
                workingTime.after(clock.instant(), limit, cases.file(step).lead()));
    }

    /** From now, by the row the table has for a service beside the stages: {@code ${calendar.by(execution, 'complaint', 'solution')}}. */
    public Date by(DelegateExecution step, String service, String stage) {
        return Date.from(beside(step, service, stage).dueAt());
    }

    /** When that is at risk. */
    public Date warnBy(DelegateExecution step, String service, String stage) {
        return Date.from(beside(step, service, stage).riskAt());
    }

    private PromiseView beside(DelegateExecution step, String service, String stage) {
        return promises.beside(CaseOfStep.number(step), service, Stage.of(stage));
    }
}
