package org.anshi.bench.growth;

import org.anshi.bench.contender.Case;

/** A case that real use produced and clones descend from; {@code open} when it has not come to its end. */
public record Stem(Case of, boolean open) {}
