package org.anshi.intake.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The look-ups asked for: phone numbers and codes only as keyed fingerprints, each good for ten minutes and five tries. */
@Component
public class Lookups {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int TRIES = 5;
    private static final int CODES_AN_HOUR = 5;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Clock clock;

    public Lookups(JdbcClient jdbc, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.clock = clock;
    }

    public boolean isOneTooMany(String phone) {
        var lastHour = jdbc.sql("select count(*) from intake_lookup where phone_mark = ? and asked_at > ?")
                .params(phoneMark(phone), now().minusHours(1))
                .query(Integer.class)
                .single();
        return lastHour >= CODES_AN_HOUR;
    }

    public int nextTurn(String phone) {
        return jdbc.sql("select coalesce(max(turn), 0) + 1 from intake_lookup where phone_mark = ?")
                .param(phoneMark(phone))
                .query(Integer.class)
                .single();
    }

    /** Two at the same moment for one phone take the same turn, and the second fails on it: the hourly count can't be outrun. */
    public UUID begin(String phone, int turn, String code) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into intake_lookup (id, phone_mark, turn, code_mark, tries, redeemed, asked_at, expires_at)
                        values (?, ?, ?, ?, 0, false, ?, ?)
                        """)
                .params(id, phoneMark(phone), turn, codeMark(id, code), now(), now().plus(VALID))
                .update();
        return id;
    }

    public void belongsTo(UUID id, CaseNumber caseNumber) {
        jdbc.sql("update intake_lookup set case_number = ? where id = ?")
                .params(caseNumber.value(), id)
                .update();
    }

    /** Counts the try first, so that no number of parallel guesses gets more than five. */
    public boolean takesATry(UUID id) {
        return jdbc.sql(
                                """
                                update intake_lookup set tries = tries + 1
                                where id = ? and tries < ? and not redeemed and expires_at > ?
                                """)
                        .params(id, TRIES, now())
                        .update()
                == 1;
    }

    public Optional<CaseNumber> redeem(UUID id, String code) {
        var redeemed = jdbc.sql(
                        """
                        update intake_lookup set redeemed = true
                        where id = ? and code_mark = ? and case_number is not null and not redeemed
                        """)
                .params(id, codeMark(id, code))
                .update();
        return redeemed == 0
                ? Optional.empty()
                : jdbc.sql("select case_number from intake_lookup where id = ?")
                        .param(id)
                        .query(String.class)
                        .optional()
                        .map(CaseNumber::new);
    }

    public int forgetOld() {
        return jdbc.sql("delete from intake_lookup where asked_at < ?")
                .param(now().minus(KEPT))
                .update();
    }

    private String phoneMark(String phone) {
        return personalData.fingerprint("intake.lookup-phone", phone);
    }

    private String codeMark(UUID id, String code) {
        return personalData.fingerprint("intake.lookup-code", id + ":" + code);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
