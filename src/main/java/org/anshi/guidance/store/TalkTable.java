package org.anshi.guidance.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anshi.guidance.Because;
import org.anshi.guidance.Pending;
import org.anshi.guidance.Talk;
import org.anshi.guidance.TalkState;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The talks, without what was said. */
@Repository
public class TalkTable {
    /** Danger first, then who asked first. */
    private static final String IN_TURN = " order by case when because = 'DANGER' then 0 else 1 end, asked_at, id";

    private final JdbcClient database;

    TalkTable(JdbcClient database) {
        this.database = database;
    }

    public void add(Talk talk, String tokenMark, String visitorMark) {
        database.sql(
                        """
                        insert into talk (id, token_mark, key_id, case_number, organisation, language, state, opened_at,
                            failed_turns, visitor_mark, turns, last_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?)""")
                .params(
                        talk.id(),
                        tokenMark,
                        talk.key().value(),
                        talk.number() == null ? null : talk.number().value(),
                        talk.organisation().value(),
                        talk.language().tag(),
                        talk.state().name(),
                        utc(talk.openedAt()),
                        visitorMark,
                        utc(talk.lastAt()))
                .update();
    }

    public Optional<Talk> find(UUID id) {
        return database.sql("select * from talk where id = ?")
                .param(id)
                .query(TalkTable::read)
                .optional();
    }

    public Optional<Talk> byToken(String tokenMark) {
        return database.sql("select * from talk where token_mark = ?")
                .param(tokenMark)
                .query(TalkTable::read)
                .optional();
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<Talk> lock(UUID id) {
        return database.sql("select * from talk where id = ? for update")
                .param(id)
                .query(TalkTable::read)
                .optional();
    }

    /** As it stands from now on, all but who it is and what was said. */
    public void keep(Talk talk) {
        database.sql(
                        """
                        update talk set case_number = ?, organisation = ?, state = ?, because = ?, asked_at = ?, held_by = ?,
                            held_since = ?, failed_turns = ?, pending = ?, last_at = ?,
                            closed_at = case when ? = 'CLOSED' then coalesce(closed_at, ?) end
                        where id = ?""")
                .params(
                        talk.number() == null ? null : talk.number().value(),
                        talk.organisation().value(),
                        talk.state().name(),
                        talk.because() == null ? null : talk.because().name(),
                        utc(talk.askedAt()),
                        talk.heldBy(),
                        utc(talk.heldSince()),
                        talk.failedTurns(),
                        talk.pending() == null ? null : talk.pending().name(),
                        utc(talk.lastAt()),
                        talk.state().name(),
                        utc(talk.lastAt()),
                        talk.id())
                .update();
    }

    /** Those whose people wait or are talked to, in turn. */
    public List<Talk> open(Set<OrganisationId> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : database.sql(
                                "select * from talk where state in ('WAITING', 'PERSON', 'CALL_BACK') and organisation in (:all)"
                                        + IN_TURN)
                        .param(
                                "all",
                                organisations.stream()
                                        .map(OrganisationId::value)
                                        .toList())
                        .query(TalkTable::read)
                        .list();
    }

    /** How many of an organisation are talked to by a person. */
    public int talkedTo(OrganisationId organisation) {
        return database.sql("select count(*) from talk where state = 'PERSON' and organisation = ?")
                .param(organisation.value())
                .query(Integer.class)
                .single();
    }

    /** Who waits for a person of an organisation, in turn. */
    public List<UUID> waiting(OrganisationId organisation) {
        return database.sql("select id from talk where state = 'WAITING' and organisation = ?" + IN_TURN)
                .param(organisation.value())
                .query(UUID.class)
                .list();
    }

    /** Who has waited since then or longer, of all organisations. */
    public List<Talk> waitingSince(Instant then) {
        return database.sql("select * from talk where state = 'WAITING' and asked_at <= ?" + IN_TURN)
                .param(utc(then))
                .query(TalkTable::read)
                .list();
    }

    /** The consumer said something to the machine then or before, and it has not answered. */
    public List<Talk> unansweredSince(Instant then) {
        return database.sql(
                        """
                        select * from talk t where state = 'MACHINE' and last_at <= ? and turns > 0 and exists (
                            select 1 from talk_turn w where w.talk_id = t.id and w.number = t.turns and w.speaker = 'CONSUMER')""")
                .param(utc(then))
                .query(TalkTable::read)
                .list();
    }

    public List<Talk> ofCase(CaseNumber number) {
        return database.sql("select * from talk where case_number = ? order by opened_at")
                .param(number.value())
                .query(TalkTable::read)
                .list();
    }

    /** How often somebody came since then, by the case or by the same browser. */
    public int contactsSince(Instant then, CaseNumber number, String visitorMark) {
        return database.sql(
                        """
                        select count(*) from talk where opened_at >= ? and (case_number = ? or visitor_mark = ?)""")
                .params(utc(then), number == null ? null : number.value(), visitorMark)
                .query(Integer.class)
                .single();
    }

    /** The number of the turn that comes next is taken. */
    public int nextTurn(UUID id) {
        database.sql("update talk set turns = turns + 1 where id = ?").param(id).update();
        return database.sql("select turns from talk where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Only once, and only of what has ended. */
    public boolean rate(UUID id, int stars) {
        return database.sql("update talk set stars = ? where id = ? and stars is null and state = 'CLOSED'")
                        .params(stars, id)
                        .update()
                == 1;
    }

    public boolean isRated(UUID id) {
        return database.sql("select count(*) from talk where id = ? and stars is not null")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public boolean waitsInDanger(OrganisationId organisation, UUID besides) {
        return database.sql(
                                """
                                select count(*) from talk
                                where state = 'WAITING' and organisation = ? and because = 'DANGER' and id <> ?""")
                        .params(organisation.value(), besides)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Written down only where it was not since {@code before}. */
    public void seen(UUID id, Instant now, Instant before) {
        database.sql("update talk set seen_at = ? where id = ? and (seen_at is null or seen_at < ?)")
                .params(utc(now), id, utc(before))
                .update();
    }

    /** Somebody holds them who has not been there since then. */
    public List<Talk> leftAlone(Instant then) {
        return database.sql(
                        """
                        select * from talk t where state = 'PERSON' and held_since <= ? and not exists (
                            select 1 from talk_seat s where s.person = t.held_by and s.seen_at > ?)""")
                .params(utc(then), utc(then))
                .query(TalkTable::read)
                .list();
    }

    public List<Talk> calledBack(CaseNumber number) {
        return database.sql("select * from talk where state = 'CALL_BACK' and case_number = ?")
                .param(number.value())
                .query(TalkTable::read)
                .list();
    }

    /** About no case, and ended before then; the oldest first. */
    public List<Talk> endedBefore(Instant then, int most) {
        return database.sql(
                        "select * from talk where state = 'CLOSED' and case_number is null and closed_at < ? order by closed_at limit ?")
                .params(utc(then), most)
                .query(TalkTable::read)
                .list();
    }

    /** Of what was opened before then nobody knows any more which browser it was. */
    public void forgetVisitors(Instant then) {
        database.sql("update talk set visitor_mark = null where visitor_mark is not null and opened_at < ?")
                .param(utc(then))
                .update();
    }

    public void remove(UUID id) {
        database.sql("delete from talk_turn where talk_id = ?").param(id).update();
        database.sql("delete from talk where id = ?").param(id).update();
    }

    /** Nobody has said anything since then, to the machine or while waiting, nor looked at it. */
    public List<Talk> silentSince(Instant then) {
        return database.sql(
                        "select * from talk where state in ('MACHINE', 'WAITING') and last_at <= ? and (seen_at is null or seen_at <= ?)")
                .params(utc(then), utc(then))
                .query(TalkTable::read)
                .list();
    }

    /** How long those lasted that people of an organisation closed last. */
    public List<Duration> lasted(OrganisationId organisation, int most) {
        return database.sql(
                        """
                        select held_since, closed_at from talk
                        where organisation = ? and state = 'CLOSED' and held_since is not null
                        order by closed_at desc limit ?""")
                .params(organisation.value(), most)
                .query((row, n) -> Duration.between(at(row, "held_since"), at(row, "closed_at")))
                .list();
    }

    private static Talk read(ResultSet row, int n) throws SQLException {
        String number = row.getString("case_number");
        String because = row.getString("because");
        String pending = row.getString("pending");
        return new Talk(
                row.getObject("id", UUID.class),
                new KeyId(row.getObject("key_id", UUID.class)),
                number == null ? null : new CaseNumber(number),
                new OrganisationId(row.getString("organisation")),
                Language.of(row.getString("language")),
                TalkState.valueOf(row.getString("state")),
                because == null ? null : Because.valueOf(because),
                at(row, "opened_at"),
                at(row, "asked_at"),
                row.getString("held_by"),
                at(row, "held_since"),
                row.getInt("failed_turns"),
                pending == null ? null : Pending.valueOf(pending),
                at(row, "last_at"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
