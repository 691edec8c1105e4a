package org.anshi.knowledge;

import java.util.List;
import org.anshi.shared.ProductCategory;

/**
 * What an article is for; where nothing is named, it is for all.
 *
 * @param category null for all
 * @param product what kind of thing, as {@code knowledge/products.yaml} names it; null for any
 * @param models model ranges, {@code *} for any characters: {@code KFR-*}
 * @param faultCodes what the thing shows: {@code E1}
 */
public record Scope(
        List<String> journeys,
        ProductCategory category,
        String product,
        List<String> brands,
        List<String> models,
        List<String> faultCodes) {
    public Scope {
        journeys = List.copyOf(journeys);
        brands = List.copyOf(brands);
        models = List.copyOf(models);
        faultCodes = List.copyOf(faultCodes);
    }
}
