package org.anshi.knowledge;

import static org.anshi.knowledge.ArticleStatus.APPROVED;
import static org.anshi.knowledge.ArticleStatus.DRAFT;
import static org.anshi.knowledge.ArticleStatus.EXPIRED;
import static org.anshi.knowledge.ArticleStatus.REVIEWED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArticleStatusTest {
    @Test
    void theseAreAllLegalMoves() {
        Map<ArticleStatus, List<ArticleStatus>> legal = Map.of(
                DRAFT, List.of(REVIEWED, EXPIRED),
                REVIEWED, List.of(DRAFT, APPROVED, EXPIRED),
                APPROVED, List.of(EXPIRED),
                EXPIRED, List.of());
        for (ArticleStatus from : ArticleStatus.values()) {
            for (ArticleStatus to : ArticleStatus.values()) {
                assertThat(from.canBecome(to))
                        .as(from + " → " + to)
                        .isEqualTo(legal.get(from).contains(to));
            }
        }
    }
}
