package org.anshi.desk.file;

import java.time.Instant;
import org.anshi.casefile.Note;
import org.anshi.identity.Person;

/** What was done to a case at the desk, kept among its notes. */
final class DeskNote {
    private static final String STEP = "desk";

    private DeskNote() {}

    static Note by(Person person, String field, String label, String words, Instant at) {
        return new Note(STEP, field, label, person.id(), words, at);
    }
}
