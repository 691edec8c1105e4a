package org.anshi.bench.vocabulary;

/** What a word has to know of the step it is spoken in, whatever engine takes that step. */
public interface Step {
    String businessKey(Object execution);

    void set(Object execution, String variable, Object value);
}
