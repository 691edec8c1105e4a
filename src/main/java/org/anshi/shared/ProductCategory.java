package org.anshi.shared;

import java.util.Locale;
import java.util.Optional;

/** What kind of thing was bought; response limits and rights differ by it. */
public enum ProductCategory {
    LARGE_APPLIANCE("大家电", "Large appliance"),
    SMALL_APPLIANCE("小家电", "Small appliance"),
    PHONE_PC("手机电脑", "Phone or computer"),
    FURNITURE("家具", "Furniture"),
    VEHICLE("汽车", "Vehicle"),
    APPAREL("服装鞋帽", "Apparel and footwear"),
    OTHER("其他", "Other");

    private final Bilingual label;

    ProductCategory(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** As written in JSON and decision tables: {@code large-appliance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<ProductCategory> find(String code) {
        for (ProductCategory category : values()) {
            if (category.code().equals(code)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    public static ProductCategory of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No product category '" + code + "'"));
    }
}
