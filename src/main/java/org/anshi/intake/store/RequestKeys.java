package org.anshi.intake.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers for seven days which client's key opened which case, so that a request sent twice stays one case. */
@Component
public class RequestKeys {
    private static final Duration REMEMBERED = Duration.ofDays(7);

    public record Seen(String bodyMark, CaseNumber caseNumber) {}

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;

    public RequestKeys(JdbcClient jdbc, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
    }

    public Optional<Seen> find(String key) {
        return jdbc.sql("select body_mark, case_number from intake_idempotency where key_mark = ? and at >= ?")
                .params(mark(key), oldest())
                .query((row, n) -> new Seen(row.getString(1), new CaseNumber(row.getString(2))))
                .optional();
    }

    /** Whoever claims the same key at the same time waits here until we are through, and then has to look again. */
    public void claim(String key, String bodyMark) {
        jdbc.sql("delete from intake_idempotency where key_mark = ? and at < ?")
                .params(mark(key), oldest())
                .update();
        try {
            jdbc.sql("insert into intake_idempotency (key_mark, body_mark, at) values (?, ?, ?)")
                    .params(mark(key), bodyMark, OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException claimedMeanwhile) {
            throw new CannotAcquireLockException("The same key at the same time", claimedMeanwhile);
        }
    }

    public void opened(String key, CaseNumber caseNumber) {
        jdbc.sql("update intake_idempotency set case_number = ? where key_mark = ?")
                .params(caseNumber.value(), mark(key))
                .update();
    }

    public String bodyMark(String fingerprint) {
        return personalData.fingerprint("intake.request-body", fingerprint);
    }

    public int forgetOld() {
        return jdbc.sql("delete from intake_idempotency where at < ?")
                .param(oldest())
                .update();
    }

    private String mark(String key) {
        return personalData.fingerprint("intake.request-key", key);
    }

    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minus(REMEMBERED);
    }
}
