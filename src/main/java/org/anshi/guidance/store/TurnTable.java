package org.anshi.guidance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.anshi.guidance.Talk;
import org.anshi.guidance.Turn;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was said, sealed. */
@Repository
public class TurnTable {
    private static final String PURPOSE = "guidance.turn";

    private final JdbcClient database;
    private final PersonalData personalData;

    TurnTable(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    public void add(Talk talk, Turn turn) {
        database.sql(
                        """
                        insert into talk_turn (talk_id, number, speaker, spoken_by, at, sealed_text, sources, choices)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        talk.id(),
                        turn.number(),
                        turn.speaker().name(),
                        turn.by(),
                        turn.at().atOffset(ZoneOffset.UTC),
                        personalData.seal(talk.key(), PURPOSE, turn.text()),
                        String.join("\n", turn.sources()),
                        String.join("\n", turn.choices()))
                .update();
    }

    /** In the order in which it was said. */
    public List<Turn> after(Talk talk, int number) {
        return database.sql("select * from talk_turn where talk_id = ? and number > ? order by number")
                .params(talk.id(), number)
                .query((row, n) -> read(talk, row))
                .list();
    }

    private Turn read(Talk talk, ResultSet row) throws SQLException {
        return new Turn(
                row.getInt("number"),
                Speaker.valueOf(row.getString("speaker")),
                row.getString("spoken_by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                personalData.open(talk.key(), PURPOSE, row.getBytes("sealed_text")),
                row.getString("sources").lines().toList(),
                row.getString("choices").lines().toList());
    }
}
