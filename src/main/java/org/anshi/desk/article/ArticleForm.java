package org.anshi.desk.article;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.anshi.knowledge.Article;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Scope;
import org.anshi.knowledge.Wording;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;

/** An article as somebody wrote it on the page: lists line by line, all else as text. */
public record ArticleForm(
        String id,
        String titleZh,
        String askedZh,
        String summaryZh,
        String bodyZh,
        String titleEn,
        String askedEn,
        String summaryEn,
        String bodyEn,
        String category,
        String product,
        String journeys,
        String brands,
        String models,
        String faultCodes,
        Boolean danger,
        String sources,
        String reviewBy,
        Integer seen) {

    static ArticleForm blank(LocalDate reviewBy) {
        return new ArticleForm(
                "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", false, "", reviewBy.toString(), 0);
    }

    static ArticleForm of(ArticleVersion version) {
        Article article = version.article();
        Scope scope = article.scope();
        return new ArticleForm(
                version.id().value(),
                article.zh().title(),
                lines(article.zh().asked()),
                article.zh().summary(),
                article.zh().body(),
                article.en().title(),
                lines(article.en().asked()),
                article.en().summary(),
                article.en().body(),
                scope.category() == null ? "" : scope.category().code(),
                scope.product() == null ? "" : scope.product(),
                lines(scope.journeys()),
                lines(scope.brands()),
                lines(scope.models()),
                lines(scope.faultCodes()),
                article.danger(),
                lines(article.sources()),
                article.reviewBy().toString(),
                version.revision());
    }

    /** A date that can't be read is left out: the room says that it is missing. */
    Article article(OrganisationId owner) {
        return new Article(
                owner,
                new Scope(
                        list(journeys),
                        ProductCategory.find(category).orElse(null),
                        product == null || product.isBlank() ? null : product.strip(),
                        list(brands),
                        list(models),
                        list(faultCodes)),
                Boolean.TRUE.equals(danger),
                new Wording(text(titleZh), list(askedZh), text(summaryZh), text(bodyZh)),
                new Wording(text(titleEn), list(askedEn), text(summaryEn), text(bodyEn)),
                list(sources),
                day());
    }

    private LocalDate day() {
        try {
            return reviewBy == null ? null : LocalDate.parse(reviewBy.strip());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    private static List<String> list(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[\\r\\n]+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String lines(List<String> list) {
        return String.join("\n", list);
    }
}
