package org.anshi.casefile;

import java.time.LocalDate;
import org.anshi.shared.ProductCategory;

/** What was bought. All but the category may be unknown. */
public record Product(
        ProductCategory category,
        String brand,
        String model,
        String serialNumber,
        LocalDate purchasedOn,
        String sellerOrderNumber) {
    /** For people, as the consumer named it: {@code haibei KFR-35}, or the category's name. */
    public String label() {
        String text = ((brand == null ? "" : brand) + " " + (model == null ? "" : model)).trim();
        return text.isEmpty() ? category.label().zh() : text;
    }
}
