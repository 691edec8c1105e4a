package org.anshi.organisation;

import org.anshi.shared.Bilingual;

/** The kinds of provider GB/T 18760-2025 names (生产者, 销售者, 授权服务商, 其他相关经营者), the last two by what they do. */
public enum OrganisationType {
    PRODUCER("生产者", "Producer"),
    SELLER("销售者", "Seller"),
    REPAIRER("授权服务商（维修）", "Authorised provider (repair)"),
    CARRIER("授权服务商（配送）", "Authorised provider (delivery)"),
    RECYCLER("其他相关经营者（回收）", "Other (recycling)"),
    INSURER("其他相关经营者（延保）", "Other (extended warranty)");

    private final Bilingual label;

    OrganisationType(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    /** Whether this part is what such an organisation does for a living. */
    public boolean plays(Party part) {
        return name().equals(part.name());
    }
}
