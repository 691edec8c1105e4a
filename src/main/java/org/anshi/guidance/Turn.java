package org.anshi.guidance;

import java.time.Instant;
import java.util.List;
import org.anshi.shared.Coded;

/**
 * One thing said in a talk.
 *
 * @param number counts up within the talk, from 1
 * @param by the person who spoke for us; null otherwise
 * @param sources the articles it rests on, as {@code id@version}
 * @param choices what may be answered with one tap
 */
public record Turn(
        int number, Speaker speaker, String by, Instant at, String text, List<String> sources, List<String> choices) {
    public enum Speaker implements Coded {
        CONSUMER,
        MACHINE,
        PERSON,
        /** What happened, such as who takes over. */
        NOTE
    }

    public Turn {
        sources = List.copyOf(sources);
        choices = List.copyOf(choices);
    }

    /** What was said is personal and stays out of logs. */
    @Override
    public String toString() {
        return "Turn[" + number + " " + speaker + "]";
    }
}
