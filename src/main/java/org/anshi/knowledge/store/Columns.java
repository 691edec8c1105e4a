package org.anshi.knowledge.store;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.knowledge.Article;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.ArticleVersion.Step;
import org.anshi.knowledge.Scope;
import org.anshi.knowledge.Wording;

/** A version of an article as the values of its row; what is a list is written line by line. */
final class Columns {
    private final Map<String, Object> values = new HashMap<>();

    private Columns() {}

    static Map<String, Object> of(ArticleVersion version) {
        Columns columns = new Columns();
        columns.values.put("id", version.id().value());
        columns.values.put("version", version.version());
        columns.values.put("revision", version.revision());
        columns.values.put("status", version.status().name());
        columns.article(version.article());
        columns.step("written", version.written());
        columns.step("reviewed", version.reviewed());
        columns.step("approved", version.approved());
        columns.step(
                "ended",
                version.ended() == null
                        ? null
                        : new Step(version.ended().by(), version.ended().at()));
        columns.values.put(
                "endedBecause", version.ended() == null ? null : version.ended().because());
        return columns.values;
    }

    private void article(Article article) {
        Scope scope = article.scope();
        values.put("owner", article.owner().value());
        values.put("journeys", lines(scope.journeys()));
        values.put(
                "category", scope.category() == null ? null : scope.category().code());
        values.put("product", scope.product());
        values.put("brands", lines(scope.brands()));
        values.put("models", lines(scope.models()));
        values.put("codes", lines(scope.faultCodes()));
        values.put("danger", article.danger());
        values.put("sources", lines(article.sources()));
        values.put("reviewBy", article.reviewBy());
        wording("Zh", article.zh());
        wording("En", article.en());
    }

    private void wording(String language, Wording wording) {
        values.put("title" + language, wording.title());
        values.put("asked" + language, lines(wording.asked()));
        values.put("summary" + language, wording.summary());
        values.put("body" + language, wording.body());
    }

    private void step(String what, Step step) {
        values.put(what + "By", step == null ? null : step.by());
        values.put(what + "At", step == null ? null : step.at().atOffset(ZoneOffset.UTC));
    }

    private static String lines(List<String> list) {
        return String.join("\n", list);
    }
}
