package org.anshi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.anshi.TestClock;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@KnowledgeTest
@Import(KnowledgeIT.Room.class)
class KnowledgeIT {
    private static final ArticleId BLURRED = new ArticleId("projector-blurred");
    private static final String WANG = "haibei-wang";
    private static final String ZHAO = "haibei-zhao";
    private static final LocalDate REVIEW_BY = LocalDate.of(2027, 11, 20);

    @TestConfiguration
    static class Room {
        @Bean
        TestClock clock() {
            return TestClock.standingAt("2026-12-01T02:00:00Z");
        }
    }

    @Autowired
    Articles articles;

    @Autowired
    Knowledge knowledge;

    @Autowired
    ExpiryWatch expiry;

    @Autowired
    TestClock clock;

    @Test
    void anArticleIsToldFromItsApprovalUntilItsReviewDate() {
        articles.write(BLURRED, anArticle("先转动调焦环。"), WANG);
        assertThat(found("投影仪画面模糊")).doesNotContain(BLURRED);

        articles.review(BLURRED, 1, 1, ZHAO);
        articles.approve(BLURRED, 1, 2, ZHAO);
        assertThat(found("投影仪画面模糊")).contains(BLURRED);

        articles.write(BLURRED, anArticle("先擦镜头，再转动调焦环。"), ZHAO);
        assertThat(articles.told(BLURRED).article().zh().summary()).isEqualTo("先转动调焦环。");
        articles.review(BLURRED, 2, 1, WANG);
        articles.approve(BLURRED, 2, 2, ZHAO);
        assertThat(articles.told(BLURRED).version()).isEqualTo(2);
        assertThat(articles.history(BLURRED))
                .extracting(ArticleVersion::status)
                .containsExactly(ArticleStatus.APPROVED, ArticleStatus.EXPIRED);

        clock.advance(Duration.ofDays(400));
        assertThat(found("投影仪画面模糊")).doesNotContain(BLURRED);
        expiry.look();
        assertThat(articles.history(BLURRED).get(0).ended().because()).isEqualTo(Articles.NOT_REVIEWED_IN_TIME);
        clock.advance(Duration.ofDays(-400));
    }

    @Test
    void nobodyReviewsTheirOwnAndNobodyWritesOverAnothersChange() {
        ArticleId id = new ArticleId("projector-noise");
        articles.write(id, anArticle("清洁风扇的进风口。"), WANG);

        refused(Refused.Kind.CONFLICT, () -> articles.review(id, 1, 1, WANG));
        refused(Refused.Kind.CONFLICT, () -> articles.approve(id, 1, 1, ZHAO));
        refused(Refused.Kind.CONFLICT, () -> articles.write(id, anArticle("另一版"), ZHAO));
        articles.rewrite(id, 1, 1, anArticle("清洁进风口。"), WANG);
        refused(Refused.Kind.CONFLICT, () -> articles.rewrite(id, 1, 1, anArticle("晚了一步"), ZHAO));
        refused(Refused.Kind.INVALID, () -> articles.expire(id, 1, 2, " ", ZHAO));
    }

    @Test
    void whatIsMissingIsNamed() {
        Article empty = new Article(
                new OrganisationId("haibei"),
                new Scope(List.of(), null, null, List.of(), List.of(), List.of()),
                false,
                new Wording("", List.of(), "", ""),
                new Wording("", List.of(), "", ""),
                List.of(),
                null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> articles.write(new ArticleId("nothing"), empty, WANG))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Refused.Fault::field)
                        .contains("zh.title", "zh.summary", "zh.body", "en.title", "reviewBy"));
        assertThat(articles.history(new ArticleId("nothing"))).isEmpty();
    }

    private List<ArticleId> found(String text) {
        return knowledge.ask(Question.of(text, Language.ZH)).hits().stream()
                .map(Hit::version)
                .map(ArticleVersion::id)
                .toList();
    }

    private static Article anArticle(String summary) {
        return new Article(
                new OrganisationId("haibei"),
                new Scope(List.of("repair"), null, null, List.of(), List.of(), List.of()),
                false,
                new Wording("投影仪画面模糊", List.of("投影不清楚"), summary, "1. " + summary),
                new Wording("The projector is blurred", List.of(), "Turn the focus ring.", "1. Turn the focus ring."),
                List.of(),
                REVIEW_BY);
    }

    private static void refused(Refused.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable tried) {
        assertThatExceptionOfType(Refused.class).isThrownBy(tried).satisfies(refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }
}
