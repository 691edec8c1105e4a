package org.anshi.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** The key outside the database: it seals the keys of the cases, and gives values their fingerprint. */
class MasterKey {
    static final int LENGTH = 32;

    private final Aead sealing;
    private final Prf fingerprints;

    MasterKey(byte[] secret) {
        try {
            this.sealing = new AesGcmJce(derive(secret, "anshi.key-sealing"));
            this.fingerprints =
                    new PrfHmacJce("HMACSHA256", new SecretKeySpec(derive(secret, "anshi.fingerprint"), "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no AES-GCM or HMAC-SHA256", e);
        }
    }

    byte[] seal(KeyId id, byte[] caseKey) throws GeneralSecurityException {
        return sealing.encrypt(caseKey, bytesOf(id));
    }

    byte[] open(KeyId id, byte[] sealed) throws GeneralSecurityException {
        return sealing.decrypt(sealed, bytesOf(id));
    }

    /** 43 characters of base64; equal for equal purpose and value only. */
    /** By which a database knows the key it belongs to. */
    String checksum() {
        return fingerprint("privacy.master", "check");
    }

    String fingerprint(String purpose, String value) {
        try {
            byte[] full = fingerprints.compute((purpose + '\0' + value).getBytes(UTF_8), 32);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(full);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A fingerprint could not be taken", e);
        }
    }

    private static byte[] derive(byte[] secret, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], use.getBytes(UTF_8), LENGTH);
    }

    private static byte[] bytesOf(KeyId id) {
        return ByteBuffer.allocate(16)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
