package org.anshi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.organisation.Organisations;
import org.anshi.shared.OrganisationId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The articles that come with the product, each in a Chinese and an English file. The lead of the brand they speak of owns them, the
 * default lead those for all brands; about brands that nobody here leads for, nothing is told.
 */
@Component
class ShippedArticles implements SmartInitializingSingleton {
    private static final String FOLDER = "classpath:knowledge/articles/";
    private static final String CHINESE = ".zh-CN.md";
    private static final String ENGLISH = ".en.md";

    private final ResourcePatternResolver files;
    private final Organisations organisations;
    private final Articles articles;

    ShippedArticles(ResourcePatternResolver files, Organisations organisations, Articles articles) {
        this.files = files;
        this.organisations = organisations;
        this.articles = articles;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!organisations.leads().isEmpty()) {
            articles.ship(read());
        }
    }

    private Map<ArticleId, Article> read() {
        Map<ArticleId, Article> read = new HashMap<>();
        try {
            for (Resource chinese : files.getResources(FOLDER + "*" + CHINESE)) {
                String name =
                        chinese.getFilename().substring(0, chinese.getFilename().length() - CHINESE.length());
                ArticleFile file = file(chinese);
                List<String> brands = file.list("brands");
                if (brands.isEmpty() || brands.stream().anyMatch(organisations::knowsBrand)) {
                    OrganisationId owner = organisations.leadFor(brands.isEmpty() ? null : brands.get(0));
                    read.put(new ArticleId(name), file.with(file(files.getResource(FOLDER + name + ENGLISH)), owner));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static ArticleFile file(Resource resource) throws IOException {
        try {
            return ArticleFile.read(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(resource.getFilename() + ": " + e.getMessage(), e);
        }
    }
}
