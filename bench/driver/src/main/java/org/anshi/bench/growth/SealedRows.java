package org.anshi.bench.growth;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.anshi.bench.contender.Database;

/** The rows of clones that are sealed: key and token. */
final class SealedRows {
    private static final HexFormat HEX = HexFormat.of();

    private record Key(UUID id, byte[] sealed) {}

    private final Database database;
    private final CloneSecrets secrets;

    SealedRows(Database database, CloneSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void write(Stem stem, long first, long count) {
        Key key = database.read(
                        """
                        select k.id, k.sealed_key from privacy_key k join case_file f on f.key_id = k.id where f.number = ?""",
                        row -> new Key(row.getObject(1, UUID.class), row.getBytes(2)),
                        stem.of().number())
                .get(0);
        try {
            byte[] secret = secrets.open(key.id(), key.sealed());
            Aead opened = new AesGcmJce(secret);
            database.copy("privacy_key (id, sealed_key, made_at)", count, i -> {
                UUID id = CloneMark.id(key.id(), first + i);
                return id + "\t" + hex(secrets.seal(id, secret)) + "\tnow";
            });
            database.copy("case_token (fingerprint, case_number, sealed_token, made_at)", count, i -> {
                String token = CloneMark.token(first + i);
                return secrets.fingerprint(token) + "\t"
                        + CloneMark.of(stem, first + i).number() + "\t"
                        + hex(CloneSecrets.sealToken(opened, token)) + "\tnow";
            });
        } catch (GeneralSecurityException doesNotOpen) {
            throw new IllegalStateException(stem.toString(), doesNotOpen);
        }
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HEX.formatHex(bytes);
    }
}
