package org.anshi.journey.words;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.casefile.Product;
import org.anshi.organisation.Organisations;
import org.springframework.stereotype.Component;

/**
 * What the engine may know of a product: its category, a brand that is registered here, a model that is written like one.
 * Consumers type brand and model freely; whatever else they write there is read in the case file and stays out of the engine.
 */
@Component
class ProductName {
    /** One word of letters, digits and joints, with a digit in it: {@code KFR-35GW/BP3}. */
    private static final Pattern MODEL = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9./+_-]{0,31}");

    private final Organisations organisations;

    ProductName(Organisations organisations) {
        this.organisations = organisations;
    }

    /** In Chinese, as a task's card shows it: {@code 大家电 haibei KFR-35}. */
    String of(Product product) {
        return Stream.of(
                        Optional.of(product.category().label().zh()),
                        Optional.ofNullable(product.brand())
                                .filter(organisations::knowsBrand)
                                .map(String::strip),
                        Optional.ofNullable(product.model()).map(String::strip).filter(MODEL.asMatchPredicate()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
