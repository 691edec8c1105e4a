package org.anshi.privacy;

import org.springframework.stereotype.Service;

/** Seals and opens personal data. Each case has a key of its own, itself sealed by the master key outside the database. */
@Service
public class PersonalData {
    /** A new key, stored sealed; part of the caller's transaction. */
    public KeyId newKey() {
        throw new UnsupportedOperationException();
    }

    /** @param purpose where the value lives, such as {@code casefile.consumer}; a value sealed for one place does not open in another */
    public byte[] seal(KeyId key, String purpose, String clear) {
        throw new UnsupportedOperationException();
    }

    /** @throws PersonalDataGone when the key has been destroyed */
    public String open(KeyId key, String purpose, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    public byte[] sealBytes(KeyId key, String purpose, byte[] clear) {
        throw new UnsupportedOperationException();
    }

    public byte[] openBytes(KeyId key, String purpose, byte[] sealed) {
        throw new UnsupportedOperationException();
    }

    /** A keyed fingerprint, by which a phone number or a token can be found again without being stored. */
    public String fingerprint(String purpose, String value) {
        throw new UnsupportedOperationException();
    }

    /** Erases everything ever sealed under this key. */
    public void destroy(KeyId key) {
        throw new UnsupportedOperationException();
    }
}
