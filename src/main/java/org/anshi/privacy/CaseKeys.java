package org.anshi.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of the cases: kept sealed, opened when needed, forgotten for good when destroyed. */
@Component
class CaseKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;
    private final JdbcClient database;
    private final Clock clock;
    private final OpenedKeys opened;

    CaseKeys(MasterKey master, JdbcClient database, Clock clock) {
        this.master = master;
        this.database = database;
        this.clock = clock;
        this.opened = new OpenedKeys(clock);
    }

    KeyId make() throws GeneralSecurityException {
        byte[] secret = new byte[MasterKey.LENGTH];
        RANDOM.nextBytes(secret);
        KeyId id = new KeyId(UUID.randomUUID());
        database.sql("insert into privacy_key (id, sealed_key, made_at) values (?, ?, ?)")
                .params(id.value(), master.seal(id, secret), OffsetDateTime.now(clock))
                .update();
        opened.put(id, new AesGcmJce(secret));
        return id;
    }

    Aead get(KeyId id) throws GeneralSecurityException {
        Aead known = opened.get(id);
        if (known != null) {
            return known;
        }
        byte[] sealed = database.sql("select sealed_key from privacy_key where id = ? and sealed_key is not null")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new PersonalDataGone(id));
        Aead key = new AesGcmJce(master.open(id, sealed));
        opened.put(id, key);
        return key;
    }

    void destroy(KeyId id) {
        database.sql(
                        "update privacy_key set sealed_key = null, destroyed_at = ? where id = ? and sealed_key is not null")
                .params(OffsetDateTime.now(clock), id.value())
                .update();
        opened.forget(id);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            // A reader may have opened it again between now and the commit.
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    opened.forget(id);
                }
            });
        }
    }
}
