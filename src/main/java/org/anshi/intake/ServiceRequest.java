package org.anshi.intake;

import org.anshi.casefile.Consumer;
import org.anshi.casefile.Product;

/** What arrived, before it is a case; already well-formed, see {@link IntakeDesk} for what is still checked. */
public record ServiceRequest(String journey, Product product, Consumer consumer, String description) {}
