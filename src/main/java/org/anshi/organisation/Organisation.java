package org.anshi.organisation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;

/**
 * An organisation that takes part in after-sales service. {@code contact} is what consumers may call, such as {@code 400-…}; {@code
 * regions} where it works, everywhere when there are none.
 */
public record Organisation(
        OrganisationId id,
        Bilingual name,
        OrganisationType type,
        String contact,
        String staffEmail,
        OpeningHours hours,
        Set<Province> regions) {
    public Organisation {
        regions = regions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(regions));
    }

    /** One that works everywhere. */
    public Organisation(
            OrganisationId id,
            Bilingual name,
            OrganisationType type,
            String contact,
            String staffEmail,
            OpeningHours hours) {
        this(id, name, type, contact, staffEmail, hours, Set.of());
    }

    public boolean worksIn(Province province) {
        return regions.isEmpty() || regions.contains(province);
    }
}
