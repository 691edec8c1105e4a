package org.anshi.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import org.springframework.stereotype.Service;

/** Seals and opens personal data. Each case has a key of its own, itself sealed by the master key outside the database. */
@Service
public class PersonalData {
    private final CaseKeys keys;
    private final MasterKey master;

    PersonalData(CaseKeys keys, MasterKey master) {
        this.keys = keys;
        this.master = master;
    }

    /** A new key, stored sealed; part of the caller's transaction. */
    public KeyId newKey() {
        try {
            return keys.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A new key could not be made", e);
        }
    }

    /** @param purpose where the value lives, such as {@code casefile.consumer}; a value sealed for one place does not open in another */
    public byte[] seal(KeyId key, String purpose, String clear) {
        return sealBytes(key, purpose, clear.getBytes(UTF_8));
    }

    /** @throws PersonalDataGone when the key has been destroyed */
    public String open(KeyId key, String purpose, byte[] sealed) {
        return new String(openBytes(key, purpose, sealed), UTF_8);
    }

    public byte[] sealBytes(KeyId key, String purpose, byte[] clear) {
        try {
            return keys.get(key).encrypt(clear, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a value for " + purpose, e);
        }
    }

    public byte[] openBytes(KeyId key, String purpose, byte[] sealed) {
        try {
            return keys.get(key).decrypt(sealed, purpose.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value does not open for " + purpose, e);
        }
    }

    /** A keyed fingerprint, by which a phone number or a token can be found again without being stored. */
    public String fingerprint(String purpose, String value) {
        return master.fingerprint(purpose, value);
    }

    /** Erases everything ever sealed under this key. */
    public void destroy(KeyId key) {
        keys.destroy(key);
    }
}
