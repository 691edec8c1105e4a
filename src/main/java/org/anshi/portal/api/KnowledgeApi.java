package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.anshi.knowledge.Answer;
import org.anshi.knowledge.Answer.Hit;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.ArticlePage;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Articles;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.knowledge.Wording;
import org.anshi.portal.guard.Problem;
import org.anshi.shared.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is known and approved, for whoever asks. */
@RestController
@RequestMapping(path = "/api/v1/knowledge", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Knowledge")
class KnowledgeApi {
    @Schema(name = "KnowledgeAnswer", description = "unknown: the approved articles do not say it; ask a person")
    record AnswerDocument(
            @Schema(
                            allowableValues = {"known", "near", "unknown"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String answer,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<HitDocument> articles) {}

    @Schema(name = "KnowledgeHit")
    record HitDocument(
            @Schema(example = "ac-not-cooling", requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String summary,
            @Schema(description = "People or property may come to harm", requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean danger,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> sources) {
        static HitDocument of(Hit hit) {
            Wording wording = hit.wording();
            return new HitDocument(
                    hit.version().id().value(),
                    wording.title(),
                    wording.summary(),
                    hit.version().article().danger(),
                    hit.version().article().sources());
        }
    }

    @Schema(name = "KnowledgeArticle")
    record ArticleDocument(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int version,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String summary,
            @Schema(description = "Markdown", requiredMode = Schema.RequiredMode.REQUIRED) String body,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String html,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean danger,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<String> sources,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate reviewBy) {}

    private final Knowledge knowledge;
    private final Articles articles;
    private final ArticlePage page;

    KnowledgeApi(Knowledge knowledge, Articles articles, ArticlePage page) {
        this.knowledge = knowledge;
        this.articles = articles;
        this.page = page;
    }

    @GetMapping
    @Operation(summary = "Asks the approved articles")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "400",
            description = "Nothing is asked, or more than 500 characters",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    AnswerDocument ask(
            @RequestParam(required = false)
                    @Parameter(required = true, description = "In anybody's own words", example = "空调不凉怎么办")
                    String q,
            @Parameter(hidden = true) Locale locale) {
        Answer answer = knowledge.ask(Question.of(q, Language.of(locale)));
        return new AnswerDocument(
                answer.certainty().code(),
                answer.hits().stream().map(HitDocument::of).toList());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One article")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "There is no such article, or it is no longer told",
            content =
                    @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    ArticleDocument article(@PathVariable String id, @Parameter(hidden = true) Locale locale) {
        ArticleVersion version = articles.told(ArticleId.of(id));
        Wording wording = version.article().in(Language.of(locale));
        return new ArticleDocument(
                version.id().value(),
                version.version(),
                wording.title(),
                wording.summary(),
                wording.body(),
                page.html(wording),
                version.article().danger(),
                version.article().sources(),
                version.article().reviewBy());
    }
}
