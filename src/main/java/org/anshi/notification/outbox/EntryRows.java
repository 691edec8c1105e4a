package org.anshi.notification.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.RowMapper;

/** Reads a message from its row, opened as long as its key exists. */
class EntryRows implements RowMapper<Entry> {
    private final Seal seal;

    EntryRows(Seal seal) {
        this.seal = seal;
    }

    @Override
    public Entry mapRow(ResultSet row, int number) throws SQLException {
        Envelope envelope = envelope(row);
        return new Entry(
                envelope,
                letter(envelope.key(), row.getBytes("letter")),
                row.getString("state"),
                row.getString("last_error"),
                instant(row, "sent_at"));
    }

    private Letter letter(KeyId key, byte[] sealed) {
        try {
            return seal.open(key, sealed);
        } catch (PersonalDataGone erased) {
            return null;
        }
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        String caseNumber = row.getString("case_number");
        return new Envelope(
                row.getObject("id", UUID.class),
                caseNumber == null ? null : new CaseNumber(caseNumber),
                new KeyId(row.getObject("key_id", UUID.class)),
                row.getString("milestone"),
                row.getInt("occurrence"),
                Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                row.getString("audience"),
                row.getBoolean("urgent"),
                row.getString("true_while"),
                instant(row, "not_before"),
                row.getInt("attempts"),
                instant(row, "created_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
