package org.anshi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.anshi.HearthTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HearthTest
class PersonalDataIT {
    private static final String PURPOSE = "test.name";

    @Autowired
    PersonalData personalData;

    @Autowired
    MasterKey master;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void opensWhatItSealed() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");

        assertThat(personalData.open(key, PURPOSE, sealed)).isEqualTo("张伟");
        assertThat(personalData.seal(key, PURPOSE, "张伟")).isNotEqualTo(sealed);
    }

    @Test
    void anotherNodeOpensItWithTheSameMasterKey() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");

        assertThat(anotherNode().open(key, PURPOSE, sealed)).isEqualTo("张伟");
    }

    @Test
    void aValueSealedForOnePlaceDoesNotOpenInAnother() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");

        assertThatThrownBy(() -> personalData.open(key, "test.phone", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueDoesNotOpenWithTheKeyOfAnotherCase() {
        byte[] sealed = personalData.seal(personalData.newKey(), PURPOSE, "张伟");

        assertThatThrownBy(() -> personalData.open(personalData.newKey(), PURPOSE, sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTamperedValueDoesNotOpen() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> personalData.open(key, PURPOSE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void destroyingTheKeyErasesEverythingSealedUnderIt() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");

        personalData.destroy(key);

        assertThatThrownBy(() -> personalData.open(key, PURPOSE, sealed)).isInstanceOf(PersonalDataGone.class);
        assertThatThrownBy(() -> personalData.seal(key, PURPOSE, "李娜")).isInstanceOf(PersonalDataGone.class);
        assertThatThrownBy(() -> anotherNode().open(key, PURPOSE, sealed)).isInstanceOf(PersonalDataGone.class);
    }

    @Test
    void aKeyReadAgainBeforeTheCommitIsForgottenAfterIt() {
        KeyId key = personalData.newKey();
        byte[] sealed = personalData.seal(key, PURPOSE, "张伟");

        transaction.executeWithoutResult(status -> {
            personalData.destroy(key);
            readOnAnotherThread(key, sealed);
        });

        assertThatThrownBy(() -> personalData.open(key, PURPOSE, sealed)).isInstanceOf(PersonalDataGone.class);
    }

    @Test
    void theKeyIsNotStoredInTheClear() {
        KeyId key = personalData.newKey();

        byte[] stored = database.sql("select sealed_key from privacy_key where id = ?")
                .param(key.value())
                .query((row, n) -> row.getBytes(1))
                .single();

        // 12 bytes of nonce and 16 of tag around the 32 of the key
        assertThat(stored).hasSize(60);
    }

    @Test
    void fingerprintsAreEqualForEqualValuesOfOnePurposeOnly() {
        String phone = personalData.fingerprint("phone", "13800000001");

        assertThat(phone).hasSize(43).isEqualTo(personalData.fingerprint("phone", "13800000001"));
        assertThat(phone).isNotEqualTo(personalData.fingerprint("phone", "13800000002"));
        assertThat(phone).isNotEqualTo(personalData.fingerprint("token", "13800000001"));
        assertThat(phone).isNotEqualTo(new MasterKey(new byte[32]).fingerprint("phone", "13800000001"));
    }

    private PersonalData anotherNode() {
        return new PersonalData(new CaseKeys(master, database, clock), master);
    }

    private void readOnAnotherThread(KeyId key, byte[] sealed) {
        Thread reader = new Thread(() -> personalData.open(key, PURPOSE, sealed));
        reader.start();
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
