package org.anshi.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.shared.OrganisationId;

/** The configured organisations and who leads for which brand, checked: whatever it names is one of them. */
record Register(
        List<Organisation> organisations, Map<String, OrganisationId> leadsByBrand, OrganisationId defaultLead) {

    /** The same brand however it is spelt in capitals and spaces. */
    static String brandKey(String brand) {
        return brand.strip().toLowerCase(Locale.ROOT);
    }

    boolean knowsBrand(String brand) {
        return leadsByBrand.containsKey(brandKey(brand));
    }

    Optional<OrganisationId> leadFor(String brand) {
        OrganisationId own = brand == null ? null : leadsByBrand.get(brandKey(brand));
        return Optional.ofNullable(own).or(() -> Optional.ofNullable(defaultLead));
    }

    /** Whoever may lead a case. */
    Set<OrganisationId> leads() {
        Set<OrganisationId> all = new LinkedHashSet<>(leadsByBrand.values());
        if (defaultLead != null) {
            all.add(defaultLead);
        }
        return all;
    }
}
