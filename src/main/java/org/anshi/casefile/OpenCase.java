package org.anshi.casefile;

import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;

/** Everything needed to open a case. {@code openedFrom} is the case this one follows from, or null. */
public record OpenCase(
        String journey,
        Product product,
        Consumer consumer,
        String description,
        OrganisationId lead,
        CaseNumber openedFrom) {}
