package org.anshi.bench.vocabulary;

import java.util.Date;
import org.springframework.stereotype.Component;

@Component("visit")
public class VisitWords {
    private final Step steps;

    VisitWords(Step steps) {
        this.steps = steps;
    }

    public void book(Object step, Object party, Object minutes) {}

    public void propose(Object step, Object party, Object minutes) {}

    public void cancel(Object step) {}

    public void notMet(Object step) {}

    public void end(Object step) {}

    public void sendCode(Object step) {}

    /** No code was typed in: the consumer is asked. */
    public void verify(Object step) {
        steps.set(step, "arrivalConfirmed", false);
    }

    public boolean rescheduled(Object step) {
        return false;
    }

    public Date formerAt(Object step) {
        return Far.AWAY;
    }

    public Date laterAt(Object step) {
        return Far.AWAY;
    }
}
