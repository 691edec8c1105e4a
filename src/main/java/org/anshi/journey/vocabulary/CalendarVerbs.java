package org.anshi.journey.vocabulary;

import java.time.Clock;
import java.util.Date;
import org.anshi.promise.WorkingTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a diagram can say about time to come, always as an absolute date: {@code ${calendar.after(execution, '3 wd')}}. */
@Component
public class CalendarVerbs {
    private final WorkingTime workingTime;
    private final CaseOfStep cases;
    private final Clock clock;

    CalendarVerbs(WorkingTime workingTime, CaseOfStep cases, Clock clock) {
        this.workingTime = workingTime;
        this.cases = cases;
        this.clock = clock;
    }

    /** From now, by the lead's hours; units wh, wd, ch, cd. */
    public Date after(DelegateExecution step, String limit) {
        return Date.from(
                workingTime.after(clock.instant(), limit, cases.file(step).lead()));
    }
}
