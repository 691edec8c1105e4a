package org.anshi.bench.growth;

import org.anshi.bench.contender.Case;

/** The clones of one stem: numbered without a gap, so that nobody has to remember them one by one. */
public record Clones(Stem stem, long first, long count) {
    public Case get(long index) {
        return CloneMark.of(stem, first + index);
    }
}
