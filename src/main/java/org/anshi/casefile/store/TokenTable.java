package org.anshi.casefile.store;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.StampedCase;
import org.anshi.privacy.KeyId;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.ReadOnce;
import org.anshi.shared.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tracking tokens: found by their fingerprint, given out again from their sealed text. */
@Component
public class TokenTable {
    private static final String PURPOSE = "casefile.token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ReadOnce<CaseNumber, Optional<String>> known = new ReadOnce<>();
    private final JdbcClient database;
    private final PersonalData personalData;
    private final String stampBehindToken;
    private final String stamp;

    TokenTable(JdbcClient database, PersonalData personalData, List<Stamp> stamps) {
        this.database = database;
        this.personalData = personalData;
        String all =
                stamps.stream().map(Stamp::expression).collect(Collectors.joining(", ", "select f.number, ", " from "));
        this.stampBehindToken = all
                + """
                case_token t join case_file f on f.number = t.case_number
                where t.fingerprint = ? and t.revoked_at is null""";
        this.stamp = all + "case_file f where f.number = ?";
    }

    public Optional<String> present(CaseNumber number) {
        return known.read(number, () -> database.sql(
                        """
                        select f.key_id, t.sealed_token from case_token t join case_file f on f.number = t.case_number
                        where t.case_number = ? and t.revoked_at is null""")
                .param(number.value())
                .query((row, n) -> personalData.open(new KeyId(row.getObject(1, UUID.class)), PURPOSE, row.getBytes(2)))
                .optional());
    }

    /** A new one; whoever calls sees to it that the case has no other. */
    public String issue(CaseFile file, Instant at) {
        byte[] secret = new byte[16];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("insert into case_token (fingerprint, case_number, sealed_token, made_at) values (?, ?, ?, ?)")
                .params(
                        personalData.fingerprint(PURPOSE, token),
                        file.number().value(),
                        personalData.seal(file.key(), PURPOSE, token),
                        Times.of(at))
                .update();
        known.is(file.number(), Optional.of(token));
        return token;
    }

    public Optional<CaseNumber> find(String token) {
        return database.sql("select case_number from case_token where fingerprint = ? and revoked_at is null")
                .param(personalData.fingerprint(PURPOSE, token))
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    /** One statement, whatever the number of rooms. */
    public Optional<StampedCase> findStamped(String token) {
        return database.sql(stampBehindToken)
                .param(personalData.fingerprint(PURPOSE, token))
                .query(TokenTable::stamped)
                .optional();
    }

    public Optional<StampedCase> stamped(CaseNumber number) {
        return database.sql(stamp)
                .param(number.value())
                .query(TokenTable::stamped)
                .optional();
    }

    private static StampedCase stamped(ResultSet row, int n) throws SQLException {
        StringJoiner stamp = new StringJoiner("|");
        for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
            stamp.add(row.getString(column));
        }
        return new StampedCase(new CaseNumber(row.getString(1)), stamp.toString());
    }

    public void revoke(CaseNumber number, Instant at) {
        known.forget(number);
        database.sql(
                        "update case_token set revoked_at = ?, sealed_token = null where case_number = ? and revoked_at is null")
                .params(Times.of(at), number.value())
                .update();
    }
}
