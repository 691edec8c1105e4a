package org.anshi.casefile.store;

import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.Note;
import org.anshi.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words people wrote, sealed. */
@Component
public class NoteTable {
    private static final String PURPOSE = "casefile.note";

    private final JdbcClient database;
    private final PersonalData personalData;

    NoteTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void add(CaseFile file, Note note) {
        database.sql(
                        """
                        insert into case_note (case_number, step, field, label, author, sealed_words, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(file.number().value())
                .param(note.step())
                .param(note.field())
                .param(note.label())
                .param(note.author())
                .param(personalData.seal(file.key(), PURPOSE, note.words()))
                .param(Times.of(note.at()))
                .update();
    }

    public List<Note> of(CaseFile file) {
        return database.sql("select * from case_note where case_number = ? order by id")
                .param(file.number().value())
                .query((row, n) -> new Note(
                        row.getString("step"),
                        row.getString("field"),
                        row.getString("label"),
                        row.getString("author"),
                        personalData.open(file.key(), PURPOSE, row.getBytes("sealed_words")),
                        Times.read(row, "noted_at")))
                .list();
    }
}
