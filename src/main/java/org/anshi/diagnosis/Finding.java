package org.anshi.diagnosis;

import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** One step of a guided diagnosis: a question with the answers one may give, or what it probably is. */
public sealed interface Finding {
    String id();

    /** @param text one thing asked, in plain words; the first answer is the most common one */
    record Question(String id, Bilingual text, List<Choice> choices) implements Finding {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    /**
     * @param text what it probably is, and what to do now
     * @param article the whole story; null where none is written
     * @param part what a visit should bring; null where that is not known
     * @param skill what whoever comes has to know; null for nothing in particular
     */
    record Cause(String id, Bilingual text, String article, Part part, String skill, Visit visit) implements Finding {}

    /** @param next the finding it leads to */
    record Choice(String answer, Bilingual label, String next) {}

    record Part(String code, Bilingual name) {}

    /** Whether somebody has to come. */
    enum Visit implements Coded {
        /** The consumer solves it, or it is no fault. */
        NO,
        /** If what the consumer can do safely does not help. */
        AFTER_TRY,
        VISIT,
        /** Stop using it; a person at once. */
        DANGER
    }
}
