package org.anshi.entitlement;

import java.time.LocalDate;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Service;

/** Answers what a consumer is owed, from statutory cover, cover bought here, and the product's repair history. */
@Service
public class Entitlements {
    /** Bought cover for one product, by serial number and brand. */
    public record Cover(String contractNumber, OrganisationId insurer, LocalDate from, LocalDate until) {}

    public Entitlement of(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Sells the extended cover of this case: begins when statutory cover ends, {@code months} long. */
    public Cover extend(CaseNumber number, OrganisationId insurer, int months) {
        throw new UnsupportedOperationException();
    }

    /** The cover this case sold, if it did. */
    public Optional<Cover> coverSoldBy(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** After an exchange the statutory period begins again today. */
    public void restart(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** A repair of this product ended; a failed one counts towards the right to an exchange. */
    public void repairEnded(CaseNumber number, boolean failed) {
        throw new UnsupportedOperationException();
    }
}
