package org.anshi.agreement;

import org.anshi.organisation.Province;
import org.anshi.shared.ProductCategory;

/** What a case is about, as far as agreements ask; {@code province} is null where the consumer named none we know. */
public record Matter(String journey, ProductCategory category, Province province) {}
