package org.anshi.journey.work;

import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * What must hold when somebody works on a task. Asked in the transaction of that work, once nobody else moves its case, and only
 * of people: what the house does on behalf of nobody is left alone.
 */
@FunctionalInterface
public interface RuleOfWork {
    /** @throws RestException which says why not, and what to do about it */
    void check(WorkOnTask work);
}
