package org.anshi.privacy;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the master key into use only when it fits the database; the application does not start with another one. */
@Configuration(proxyBeanMethods = false)
class MasterKeyConfiguration {
    @Bean
    MasterKey masterKey(MasterKeySource source, JdbcClient database) {
        Optional<String> known = knownFingerprint(database);
        MasterKey key = new MasterKey(source.read(known.isEmpty()));
        String own = key.checksum();
        if (!known.orElseGet(() -> remember(database, own)).equals(own)) {
            throw MasterKeySource.doesNotFit();
        }
        return key;
    }

    private Optional<String> knownFingerprint(JdbcClient database) {
        return database.sql("select fingerprint from privacy_master_check where id = 1")
                .query(String.class)
                .optional();
    }

    /** Several nodes may start on an empty database at once: the first one's key counts. */
    private String remember(JdbcClient database, String fingerprint) {
        try {
            database.sql("insert into privacy_master_check (id, fingerprint) values (1, ?)")
                    .param(fingerprint)
                    .update();
            return fingerprint;
        } catch (DuplicateKeyException anotherNodeWasFirst) {
            return knownFingerprint(database).orElseThrow();
        }
    }
}
