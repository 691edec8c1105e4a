package org.anshi.notification.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Coded;
import org.anshi.shared.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages put down in the transaction of what they tell, and the record of what was sent. */
@Repository
public class Outbox {
    /** Named in queries by state, so that they find their way by the index on channel and state. */
    private static final List<String> CHANNELS = Coded.codes(Channel.class);

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, Seal seal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
        this.events = events;
    }

    public void put(Envelope message, Letter letter) {
        OffsetDateTime created = message.createdAt().atOffset(ZoneOffset.UTC);
        OffsetDateTime notBefore = message.notBefore().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into message (id, case_number, key_id, milestone, occurrence, channel, audience, letter,
                            recipient_print, state, urgent, true_while, not_before, next_attempt_at, attempts, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, 0, ?)
                        """)
                .params(
                        message.id(),
                        message.caseNumber() == null
                                ? null
                                : message.caseNumber().value(),
                        message.key().value(),
                        message.milestone(),
                        message.occurrence(),
                        message.channel().code(),
                        message.audience(),
                        seal.close(message.key(), letter),
                        message.channel() == Channel.SMS ? seal.print(letter.to()) : null,
                        message.urgent(),
                        message.trueWhile(),
                        notBefore,
                        notBefore,
                        created)
                .update();
        if (!message.notBefore().isAfter(clock.instant())) {
            events.publishEvent(new Queued(message.channel()));
        }
    }

    /** How often this audience was told of this milestone by this channel; also counts what was withdrawn. */
    public int occurrences(CaseNumber number, String milestone, Channel channel, String audience) {
        return jdbc.sql(
                        """
                        select coalesce(max(occurrence), 0) from message
                        where case_number = ? and milestone = ? and channel = ? and audience = ?
                        """)
                .params(number.value(), milestone, channel.code(), audience)
                .query(Integer.class)
                .single();
    }

    /** The channels by which this audience was told of this occurrence, whatever became of it. */
    public Set<Channel> told(CaseNumber number, String milestone, int occurrence, String audience) {
        return Set.copyOf(jdbc.sql(
                        """
                        select channel from message
                        where case_number = ? and milestone = ? and occurrence = ? and audience = ?
                        """)
                .params(number.value(), milestone, occurrence, audience)
                .query((row, i) -> Coded.of(Channel.class, row.getString("channel")))
                .list());
    }

    public List<Entry> of(CaseNumber number) {
        return jdbc.sql("select * from message where case_number = ? order by seq")
                .param(number.value())
                .query(new EntryRows(seal))
                .list();
    }

    /** Newest first. */
    public List<Entry> latest(int limit) {
        return jdbc.sql("select * from message order by seq desc limit ?")
                .param(limit)
                .query(new EntryRows(seal))
                .list();
    }

    /** Given up on, oldest first. */
    public List<Entry> failed(int limit) {
        return jdbc.sql(
                        """
                        select * from message where channel in (:channels) and state = 'failed' order by seq limit :limit
                        """)
                .param("channels", CHANNELS)
                .param("limit", limit)
                .query(new EntryRows(seal))
                .list();
    }

    /** Given up on in cases that one of these leads, oldest first. */
    public List<Entry> failedOf(Set<OrganisationId> leads, int limit) {
        return jdbc.sql(
                        """
                        select m.* from message m join case_file f on f.number = m.case_number
                        where m.channel in (:channels) and m.state = 'failed' and f.lead in (:leads)
                        order by m.seq limit :limit
                        """)
                .param("channels", CHANNELS)
                .param("leads", leads.stream().map(OrganisationId::value).toList())
                .param("limit", limit)
                .query(new EntryRows(seal))
                .list();
    }

    public Optional<Entry> find(UUID id) {
        return jdbc.sql("select * from message where id = ?")
                .param(id)
                .query(new EntryRows(seal))
                .optional();
    }

    /** Takes a failed message up again, under its old id. */
    public boolean requeue(Envelope message) {
        int requeued = jdbc.sql(
                        """
                        update message set state = 'queued', attempts = 0, next_attempt_at = ?
                        where id = ? and state = 'failed'
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), message.id())
                .update();
        events.publishEvent(new Queued(message.channel()));
        return requeued == 1;
    }

    /** Since when the oldest message waits that could have gone by now. */
    public Optional<Instant> oldestUnsent() {
        return jdbc.sql(
                        """
                        select min(case when not_before > created_at then not_before else created_at end)
                        from message
                        where channel in (:channels) and state in ('queued', 'sending') and not_before <= :now
                        """)
                .param("channels", CHANNELS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, i) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }
}
