package org.anshi.agreement;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** An agreement as it was from one change to the next; written once and never changed. */
public record AgreementVersion(
        @Id Long id,
        UUID agreement,
        int version,
        Standing standing,
        @Embedded.Empty Terms terms,
        String why,
        String changedBy,
        Instant changedAt) {
    static AgreementVersion of(Agreement agreement) {
        return new AgreementVersion(
                null,
                agreement.id(),
                agreement.version(),
                agreement.standing(),
                agreement.terms(),
                agreement.why(),
                agreement.changedBy(),
                agreement.changedAt());
    }
}
