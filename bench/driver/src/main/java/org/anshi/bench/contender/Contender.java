package org.anshi.bench.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A system that is measured, asked as its users ask it. */
public interface Contender extends AutoCloseable {
    String name();

    /** The process it runs in. */
    Program program();

    /** What it has used of the processors so far. */
    ProcessorTime processorTime();

    /** A request for a repair; answered when everything is committed. */
    Case open();

    /** Somebody does this task. */
    void complete(Case of, Walk.Task task);

    /** The consumer answers. */
    void answer(Case of, Walk.Answer answer);

    /** Nobody has to do anything any more. */
    boolean isOver(Case of);

    /**
     * The acceptance of these cases falls due so long after a moment a little ahead, the first case after the first time.
     *
     * @return when each is due
     */
    List<Instant> moveDeadlines(List<Case> cases, List<Duration> after);

    /** How many of these deadlines have rung since {@link #moveDeadlines}. */
    int rung();

    /** When the deadlines rang, by case number. */
    Map<String, Instant> rang();

    /** @throws IllegalStateException when nothing outside tells that this deadline was missed */
    void confirmMissed(Case of, Instant due);

    /** What of the models this system has no word for, with how often it was left out. */
    Map<String, Integer> dropped();

    @Override
    void close();
}
