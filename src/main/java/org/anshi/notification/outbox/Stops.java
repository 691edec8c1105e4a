package org.anshi.notification.outbox;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Phones that want no more texts than necessary (拒收). Known by fingerprint only. */
@Repository
public class Stops {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Stops(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** Puts the wish on record and takes back what is still waiting and not urgent. */
    public void add(String phone) {
        String print = seal.print(phone);
        if (!known(print)) {
            putOnRecord(print);
        }
        jdbc.sql(
                        """
                        update message set state = 'withdrawn', last_error = 'stopped by its recipient'
                        where recipient_print = ? and state = 'queued' and urgent = false
                        """)
                .param(print)
                .update();
    }

    private void putOnRecord(String print) {
        try {
            jdbc.sql("insert into message_stop (phone_print, stopped_at) values (?, ?)")
                    .params(print, clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException repliedTwiceAtOnce) {
            throw new CannotAcquireLockException("The same phone at the same time", repliedTwiceAtOnce);
        }
    }

    public boolean contains(String phone) {
        return known(seal.print(phone));
    }

    private boolean known(String print) {
        return jdbc.sql("select count(*) from message_stop where phone_print = ?")
                        .param(print)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
