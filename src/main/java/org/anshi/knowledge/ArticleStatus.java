package org.anshi.knowledge;

import java.util.Map;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** Where a version of an article stands. Only what is approved is told to consumers. */
public enum ArticleStatus implements Coded {
    DRAFT("草稿", "Draft"),
    REVIEWED("已审校", "Reviewed"),
    APPROVED("已批准", "Approved"),
    EXPIRED("已失效", "Expired");

    private static final Map<ArticleStatus, Set<ArticleStatus>> NEXT = Map.of(
            DRAFT, Set.of(REVIEWED, EXPIRED),
            REVIEWED, Set.of(DRAFT, APPROVED, EXPIRED),
            APPROVED, Set.of(EXPIRED),
            EXPIRED, Set.of());

    private final Bilingual label;

    ArticleStatus(String zh, String en) {
        label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    public boolean canBecome(ArticleStatus next) {
        return NEXT.get(this).contains(next);
    }
}
