package org.anshi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Certainty;
import org.anshi.knowledge.ArticlesOnDisk;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.Question.About;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovedArticlesTest {
    private static final ApprovedArticles ARTICLES = ApprovedArticles.of(ArticlesOnDisk.all());

    @ParameterizedTest
    @CsvSource({
        "空调不制冷,ac-not-cooling",
        "空调不凉,ac-not-cooling",
        "空条不治冷,ac-not-cooling",
        "海贝空调 E 4,ac-code-e4",
        "海贝洗衣机 E4,washer-code-e4",
        "my phone battery is swollen,phone-battery-swollen",
        "the rooter has no internet,router-no-internet"
    })
    void theBestComesFirst(String asked, String article) {
        assertThat(ids(ask(asked))).first().isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"空调显示P9,", "格力空调显示E4,ac-code-e4", "冰箱报E1,ac-code-e1"})
    void aCodeOfAnotherThingIsNotToldForThisOne(String asked, String never) {
        Answer answer = ask(asked);

        assertThat(answer.isKnown()).isFalse();
        assertThat(ids(answer)).doesNotContain(String.valueOf(never));
    }

    @Test
    void whatACaseIsAboutCountsWithoutBeingSaid() {
        Answer answer = ARTICLES.ask(
                new Question("显示E4", Language.ZH, new About(ProductCategory.LARGE_APPLIANCE, "haibei", "KFR-35")));

        assertThat(ids(answer)).contains("ac-code-e4").doesNotContain("washer-code-e4");
    }

    @Test
    void aCasesBrandIsKnownHoweverItIsWritten() {
        for (String brand : List.of("海贝", "Haibei", "haibei")) {
            Answer answer = ARTICLES.ask(
                    new Question("空调显示E4", Language.ZH, new About(ProductCategory.LARGE_APPLIANCE, brand, "KFR-35")));
            assertThat(ids(answer)).as(brand).contains("ac-code-e4");
        }
    }

    @Test
    void aLongStoryIsReadToo() {
        String story = "我家里的空调是前年夏天买的，一开始一直好好的，后来搬过一次家，请人移了机，".repeat(14);

        assertThat(ask(story.substring(0, 480) + "现在不制冷怎么办").hits()).isNotEmpty();
    }

    @Test
    void whatIsNotWrittenIsUnknown() {
        assertThat(ask("帮我写一首关于秋天的诗").certainty()).isEqualTo(Certainty.UNKNOWN);
    }

    private static Answer ask(String text) {
        return ARTICLES.ask(Question.of(text, Language.ZH));
    }

    private static List<String> ids(Answer answer) {
        return answer.hits().stream().map(hit -> hit.version().id().value()).toList();
    }
}
