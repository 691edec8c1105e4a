package org.anshi.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.anshi.knowledge.ArticleId;
import org.anshi.knowledge.ArticlePage;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.Articles;
import org.anshi.knowledge.Illustration;
import org.anshi.knowledge.Illustrations;
import org.anshi.knowledge.Knowledge;
import org.anshi.knowledge.Question;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a consumer can find out without anybody's help: asked in their own words, or by kind of product. */
@Controller
@RequestMapping("/help")
class HelpPages {
    private final Knowledge knowledge;
    private final Articles articles;
    private final Illustrations illustrations;
    private final ArticlePage page;

    HelpPages(Knowledge knowledge, Articles articles, Illustrations illustrations, ArticlePage page) {
        this.knowledge = knowledge;
        this.articles = articles;
        this.illustrations = illustrations;
        this.page = page;
    }

    @GetMapping
    String help(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String category,
            Model model,
            Locale locale) {
        model.addAttribute("categories", ProductCategory.values());
        if (q != null && !q.isBlank()) {
            model.addAttribute("q", q.strip());
            model.addAttribute("answer", knowledge.ask(Question.of(q, Language.of(locale))));
        } else if (category != null) {
            model.addAttribute("category", category);
            model.addAttribute(
                    "listedName",
                    ProductCategory.find(category)
                            .map(known -> known.label().in(Language.of(locale)))
                            .orElse(null));
            model.addAttribute("listed", listed(category));
        }
        return "portal/help";
    }

    @GetMapping("/{id}")
    String article(@PathVariable String id, Model model, Locale locale) {
        ArticleVersion version = articles.told(ArticleId.of(id));
        model.addAttribute("version", version);
        model.addAttribute("wording", version.article().in(Language.of(locale)));
        model.addAttribute("html", page.html(version.article().in(Language.of(locale))));
        return "portal/article";
    }

    /** Never changed: whoever has it keeps it. In parts where a player asks for parts. */
    @GetMapping({"/media/{id:[0-9a-f-]{36}}", "/media/{id:[0-9a-f-]{36}}.{extension:mp4|webm}"})
    ResponseEntity<Resource> media(@PathVariable UUID id) {
        Illustration illustration = illustrations.get(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(illustration.mediaType()))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(30)).cachePublic().immutable())
                .body(new ByteArrayResource(illustrations.content(illustration)));
    }

    /** Those for all kinds of products under the name {@code all}. */
    private List<ArticleVersion> listed(String category) {
        return articles.told().stream()
                .filter(version -> version.article().scope().category() == null
                        ? category.equals("all")
                        : version.article().scope().category().code().equals(category))
                .toList();
    }
}
