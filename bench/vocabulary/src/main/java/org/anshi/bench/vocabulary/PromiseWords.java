package org.anshi.bench.vocabulary;

import java.util.Date;
import org.springframework.stereotype.Component;

@Component("promise")
public class PromiseWords {
    private final Step steps;
    private final Alarms alarms;

    PromiseWords(Step steps, Alarms alarms) {
        this.steps = steps;
        this.alarms = alarms;
    }

    public Date riskAt(Object step, Object stage) {
        return Far.AWAY;
    }

    public Date dueAt(Object step, Object stage) {
        return Far.AWAY;
    }

    public Date ceilingAt(Object step, Object stage) {
        return Far.AWAY;
    }

    public Date newDueAt(Object step, Object stage) {
        return Far.AWAY;
    }

    public Date dueDate(Object step, Object stage) {
        return Far.AWAY;
    }

    public Date followUpDate(Object step, Object stage) {
        return Far.AWAY;
    }

    /** Said on the path that a timer at a stage's border leads to: this is when it fired. */
    public void missed(Object step, Object stage) {
        alarms.ring(steps.businessKey(step));
    }

    public boolean isOpen(Object step, Object stage) {
        return true;
    }

    public void keep(Object step, Object stage) {}

    public void agree(Object step, Object stage, Object date) {}

    public void commit(Object step, Object stage, Object service) {}

    public void renew(Object step, Object stage, Object date) {}

    public void pause(Object step, Object reason) {}

    public void resume(Object step, Object reason) {}
}
