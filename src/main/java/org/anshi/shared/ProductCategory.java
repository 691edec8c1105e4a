package org.anshi.shared;

import java.util.Optional;

/** What kind of thing was bought; response limits and rights differ by it. */
public enum ProductCategory implements Coded {
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

    public Bilingual label() {
        return label;
    }

    public static Optional<ProductCategory> find(String code) {
        return Coded.find(ProductCategory.class, code);
    }

    public static ProductCategory of(String code) {
        return Coded.of(ProductCategory.class, code);
    }
}
