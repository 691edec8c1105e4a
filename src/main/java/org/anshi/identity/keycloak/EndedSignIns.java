package org.anshi.identity.keycloak;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sign-ins that Keycloak told us are over. In the database, since it tells one node and the person may be talking to another.
 */
@Component
@Profile("keycloak")
class EndedSignIns {
    /** By then Keycloak refuses to renew the tokens of the sign-in anyway. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    EndedSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param id of one sign-in, or of a person all of whose sign-ins are over */
    void end(String id, Instant at) {
        jdbc.sql("delete from ended_sign_in where ended_at < :before or id = :id")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .param("id", id)
                .update();
        try {
            jdbc.sql("insert into ended_sign_in (id, ended_at) values (:id, :at)")
                    .param("id", id)
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException toldTwice) {
            // Once is enough.
        }
    }

    boolean areOver(StaffUser user) {
        return isOver(user.signIn(), Instant.MIN) || isOver(user.getSubject(), user.signedInAt());
    }

    private boolean isOver(String id, Instant begun) {
        Optional<Instant> ended = jdbc.sql("select ended_at from ended_sign_in where id = :id")
                .param("id", id)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
        return ended.isPresent() && ended.get().isAfter(begun);
    }
}
