package org.anshi.knowledge;

import java.time.Instant;

/**
 * One version of an article and what became of it.
 *
 * @param revision counts the changes while it was written
 * @param written by nobody where it came with the product
 * @param reviewed null as long as nobody did
 * @param approved null as long as nobody did; by nobody where it came with the product
 * @param ended null as long as it has not expired
 */
public record ArticleVersion(
        ArticleId id,
        int version,
        int revision,
        ArticleStatus status,
        Article article,
        Step written,
        Step reviewed,
        Step approved,
        Ending ended) {

    /** @param by a person, or nobody: the product itself */
    public record Step(String by, Instant at) {}

    public record Ending(String by, Instant at, String because) {}

    public boolean cameWithTheProduct() {
        return approved != null && approved.by() == null;
    }
}
