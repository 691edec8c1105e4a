package org.anshi.casefile;

import java.time.Instant;
import org.anshi.privacy.KeyId;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/**
 * One consumer concern, followed to its end. Holds nothing personal: that is behind {@link CaseFiles#consumerOf}.
 * {@code release} is the model release (engine deployment) the case runs under; null until its journey has started.
 */
public record CaseFile(
        CaseNumber number,
        String journey,
        Product product,
        CaseStatus status,
        OrganisationId lead,
        OrganisationId holder,
        Instant holderSince,
        Instant openedAt,
        Instant closedAt,
        String release,
        CaseNumber openedFrom,
        KeyId key) {}
