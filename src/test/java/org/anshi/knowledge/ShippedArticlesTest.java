package org.anshi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;

/** The articles that come with the product are whole, in both languages, and cover every category. */
class ShippedArticlesTest {
    private static final List<ArticleVersion> ALL = ArticlesOnDisk.all();
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 20);

    @Test
    void atLeastEightyOfThemOverAllSevenCategories() {
        assertThat(ALL).hasSizeGreaterThanOrEqualTo(80);
        Set<ProductCategory> covered = ALL.stream()
                .map(version -> version.article().scope().category())
                .filter(category -> category != null)
                .collect(Collectors.toSet());
        assertThat(covered).containsExactlyInAnyOrder(ProductCategory.values());
    }

    @Test
    void eachIsWhatAnArticleHasToBe() {
        assertThat(ALL).allSatisfy(version -> assertThatCode(() -> Checked.article(version.article(), WRITTEN))
                .as(version.id().value())
                .doesNotThrowAnyException());
    }

    @Test
    void whoStatesLawNamesIt() {
        assertThat(ALL)
                .filteredOn(version -> version.id().value().startsWith("rights-"))
                .allSatisfy(version -> {
                    assertThat(version.article().sources())
                            .as(version.id().value())
                            .isNotEmpty();
                    assertThat(version.article().zh().body()).contains("不是法律意见");
                });
    }

    @Test
    void nobodyIsToldToOpenWhatIsDangerous() {
        assertThat(ALL).filteredOn(version -> version.article().danger()).allSatisfy(version -> assertThat(
                        version.article().zh().body())
                .as(version.id().value())
                .contains("## 什么时候不要自己动手"));
    }
}
