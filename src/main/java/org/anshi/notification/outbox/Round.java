package org.anshi.notification.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a node takes out of the outbox to send, and what became of it. A taken message is leased: when the node dies, another
 * takes it up after the lease, under the same id. Leases count by the database's clock, which all nodes share and nobody moves.
 */
@Repository
public class Round {
    private static final int ERROR_LENGTH = 300;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Round(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * At most one message of a case, channel and audience at a time, so that people are told in the order in which things
     * happened. What is held back for quiet hours is overtaken by what is urgent.
     */
    @Transactional
    public List<Entry> take(Channel channel, int atMost, Duration lease) {
        // In the order of the index on what waits, so that it stops at the first few of many; and asked row by row
        // what goes before, which PostgreSQL would rather find out for all rows at once.
        List<Entry> taken = jdbc.sql(
                        """
                        select * from message m
                        where m.channel = :channel and m.state = 'queued' and m.next_attempt_at <= :now
                          and (select min(e.seq) from message e
                              where e.case_number = m.case_number and e.channel = m.channel
                                and e.audience = m.audience and e.seq < m.seq
                                and (e.state = 'sending' or e.state = 'queued' and e.not_before <= :now)) is null
                        order by m.next_attempt_at, m.seq limit :atMost for update skip locked
                        """)
                .param("channel", channel.code())
                .param("now", now())
                .param("atMost", atMost)
                .query(new EntryRows(seal))
                .list();
        if (!taken.isEmpty()) {
            jdbc.sql(
                            """
                            update message set state = 'sending',
                                lease_until = current_timestamp + cast(:seconds as integer) * interval '1' second
                            where id in (:ids)
                            """)
                    .param("seconds", Math.max(1, lease.toSeconds()))
                    .param("ids", taken.stream().map(e -> e.envelope().id()).toList())
                    .update();
        }
        return taken;
    }

    /** What a node took and did not bring back in time waits again, at its old place. */
    @Transactional
    public void takeUpLapsed(Channel channel) {
        jdbc.sql(
                        """
                        update message set state = 'queued', lease_until = null
                        where channel = ? and state = 'sending' and lease_until < current_timestamp
                        """)
                .param(channel.code())
                .update();
    }

    public void sent(UUID id) {
        jdbc.sql(
                        """
                        update message set state = 'sent', attempts = attempts + 1, lease_until = null,
                            last_error = null, sent_at = ? where id = ?
                        """)
                .params(now(), id)
                .update();
    }

    /** What comes after it in its case waits as long: else whoever looks for something to send would find all of it, in vain. */
    @Transactional
    public void again(Envelope message, Instant at, String error) {
        OffsetDateTime next = at.atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        update message set state = 'queued', attempts = attempts + 1, lease_until = null,
                            next_attempt_at = ?, last_error = ? where id = ? and state = 'sending'
                        """)
                .params(next, cut(error), message.id())
                .update();
        if (message.caseNumber() != null) {
            jdbc.sql(
                            """
                            update message set next_attempt_at = ? where case_number = ? and channel = ? and audience = ?
                            and state = 'queued' and next_attempt_at < ?
                            """)
                    .params(
                            next,
                            message.caseNumber().value(),
                            message.channel().code(),
                            message.audience(),
                            next)
                    .update();
        }
    }

    public void failed(UUID id, String error) {
        jdbc.sql(
                        """
                        update message set state = 'failed', attempts = attempts + 1, lease_until = null,
                            last_error = ? where id = ? and state = 'sending'
                        """)
                .params(cut(error), id)
                .update();
    }

    public void withdrawn(UUID id, String why) {
        jdbc.sql(
                        """
                        update message set state = 'withdrawn', lease_until = null, last_error = ?
                        where id = ? and state = 'sending'
                        """)
                .params(cut(why), id)
                .update();
    }

    /** Not now, without this counting as an attempt. */
    public void held(UUID id, Instant until) {
        jdbc.sql(
                        """
                        update message set state = 'queued', lease_until = null, not_before = ?, next_attempt_at = ?
                        where id = ? and state = 'sending'
                        """)
                .params(until.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String cut(String text) {
        return text != null && text.length() > ERROR_LENGTH ? text.substring(0, ERROR_LENGTH) : text;
    }
}
