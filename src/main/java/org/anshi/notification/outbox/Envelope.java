package org.anshi.notification.outbox;

import java.time.Instant;
import java.util.UUID;
import org.anshi.casefile.Channel;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;

/**
 * The outside of a message: everything that may be known without opening it. {@code id} stays the same however often it is
 * sent; {@code audience} is {@link #CONSUMER} or the organisation whose staff is told. {@code caseNumber} is null in a letter to
 * staff that is about no case.
 */
public record Envelope(
        UUID id,
        CaseNumber caseNumber,
        KeyId key,
        String milestone,
        int occurrence,
        Channel channel,
        String audience,
        boolean urgent,
        String trueWhile,
        Instant notBefore,
        int attempts,
        Instant createdAt) {
    public static final String CONSUMER = "consumer";
}
