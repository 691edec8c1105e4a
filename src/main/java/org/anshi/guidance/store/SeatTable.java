package org.anshi.guidance.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.anshi.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there to answer, and when their page last said so. */
@Repository
public class SeatTable {
    private final JdbcClient database;

    SeatTable(JdbcClient database) {
        this.database = database;
    }

    public void take(String person, Set<OrganisationId> organisations, Instant now) {
        organisations.forEach(organisation -> take(person, organisation, now));
    }

    private void take(String person, OrganisationId organisation, Instant now) {
        int known = database.sql("update talk_seat set seen_at = ? where person = ? and organisation = ?")
                .params(now.atOffset(ZoneOffset.UTC), person, organisation.value())
                .update();
        if (known == 0) {
            database.sql("insert into talk_seat (person, organisation, seen_at) values (?, ?, ?)")
                    .params(person, organisation.value(), now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    public void leave(String person) {
        database.sql("delete from talk_seat where person = ?").param(person).update();
    }

    public boolean isTaken(String person, Instant since) {
        return database.sql("select count(*) from talk_seat where person = ? and seen_at >= ?")
                        .params(person, since.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public int taken(OrganisationId organisation, Instant since) {
        return database.sql("select count(*) from talk_seat where organisation = ? and seen_at >= ?")
                .params(organisation.value(), since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
