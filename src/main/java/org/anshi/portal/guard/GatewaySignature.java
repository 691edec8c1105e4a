package org.anshi.portal.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Knows the SMS gateway by its signature over each body; without a secret agreed on, nobody is known. */
@Component
public class GatewaySignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    GatewaySignature(@Value("${anshi.sms.inbound-secret:}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** @param signed {@code sha256=} and hexadecimal digits */
    public void mustFit(byte[] body, String signed) {
        boolean fits = secret.length > 0
                && signed != null
                && MessageDigest.isEqual(
                        of(body).getBytes(StandardCharsets.US_ASCII),
                        signed.strip().getBytes(StandardCharsets.UTF_8));
        if (!fits) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
    }

    String of(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, missing);
        }
    }
}
