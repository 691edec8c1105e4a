package org.anshi.organisation;

/** The kinds of provider GB/T 18760-2025 names (生产者, 销售者, 授权服务商, 其他相关经营者), the last by what they do. */
public enum OrganisationType {
    PRODUCER,
    SELLER,
    REPAIRER,
    CARRIER,
    RECYCLER,
    INSURER
}
