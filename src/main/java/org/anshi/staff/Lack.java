package org.anshi.staff;

import org.anshi.shared.ProductCategory;

/** A qualification somebody does not have: how they stand with it, and for which category where it goes by category. */
public record Lack(Qualification qualification, ProductCategory category, Standing standing) {}
