package org.anshi.organisation;

import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;

/** An organisation that takes part in after-sales service. {@code contact} is what consumers may call, such as {@code 400-…}. */
public record Organisation(
        OrganisationId id,
        Bilingual name,
        OrganisationType type,
        String contact,
        String staffEmail,
        OpeningHours hours) {}
