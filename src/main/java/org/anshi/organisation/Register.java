package org.anshi.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;

/** The configured organisations and how they work together, checked: whatever it names is one of them. */
record Register(
        List<Organisation> organisations,
        Map<String, OrganisationId> leadsByBrand,
        OrganisationId defaultLead,
        Map<OrganisationId, Map<String, OrganisationId>> partners) {

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

    OrganisationId partnerOf(OrganisationId lead, Party party, ProductCategory category) {
        Map<String, OrganisationId> own = partners.getOrDefault(lead, Map.of());
        OrganisationId forAll = own.getOrDefault(party.code(), lead);
        return category == null ? forAll : own.getOrDefault(party.code() + "-" + category.code(), forAll);
    }
}
