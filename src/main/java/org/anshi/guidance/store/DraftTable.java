package org.anshi.guidance.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.util.Optional;
import org.anshi.guidance.Talk;
import org.anshi.guidance.request.Draft;
import org.anshi.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The request of a talk as far as it is filled in, sealed. */
@Repository
public class DraftTable {
    private static final String PURPOSE = "guidance.draft";

    private final JdbcClient database;
    private final PersonalData personalData;
    private final ObjectMapper json = new ObjectMapper();

    DraftTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public Optional<Draft> find(Talk talk) {
        return database.sql("select draft from talk where id = ? and draft is not null")
                .param(talk.id())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(kept -> read(personalData.open(talk.key(), PURPOSE, kept)));
    }

    public void keep(Talk talk, Draft draft) {
        keep(talk, personalData.seal(talk.key(), PURPOSE, write(draft)));
    }

    public void drop(Talk talk) {
        keep(talk, (byte[]) null);
    }

    private void keep(Talk talk, byte[] sealed) {
        database.sql("update talk set draft = :draft where id = :id")
                .param("draft", sealed, Types.VARBINARY)
                .param("id", talk.id())
                .update();
    }

    private Draft read(String text) {
        try {
            return json.readValue(text, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft can't be read", e);
        }
    }

    private String write(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft can't be written", e);
        }
    }
}
