package org.anshi.bench.growth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a key and a token for each clone with the installation's master key, as {@code privacy} does. What was sealed for the stem opens
 * for the clone: it is the same secret under another key's name.
 */
final class CloneSecrets {
    private static final String TOKEN = "casefile.token";
    private static final int LENGTH = 32;

    private final Aead sealing;
    private final PrfHmacJce fingerprints;

    CloneSecrets(Path masterKey) {
        try {
            byte[] master =
                    Base64.getDecoder().decode(Files.readString(masterKey).strip());
            sealing = new AesGcmJce(derived(master, "anshi.key-sealing"));
            fingerprints =
                    new PrfHmacJce("HMACSHA256", new SecretKeySpec(derived(master, "anshi.fingerprint"), "HMAC"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] derived(byte[] master, String use) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", master, new byte[0], use.getBytes(UTF_8), LENGTH);
    }

    byte[] open(UUID key, byte[] sealed) throws GeneralSecurityException {
        return sealing.decrypt(sealed, bytes(key));
    }

    byte[] seal(UUID key, byte[] secret) throws GeneralSecurityException {
        return sealing.encrypt(secret, bytes(key));
    }

    static byte[] sealToken(Aead secret, String token) throws GeneralSecurityException {
        return secret.encrypt(token.getBytes(UTF_8), TOKEN.getBytes(UTF_8));
    }

    String fingerprint(String token) throws GeneralSecurityException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(fingerprints.compute((TOKEN + '\0' + token).getBytes(UTF_8), LENGTH));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
