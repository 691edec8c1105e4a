package org.anshi.knowledge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.ProductCategory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An article as a file: what is said about it in YAML between two lines of dashes, then the text in Markdown. */
record ArticleFile(Map<String, Object> head, String body) {
    private static final String DASHES = "---\n";

    /** @throws IllegalArgumentException telling what is wrong */
    static ArticleFile read(String text) {
        int end = text.startsWith(DASHES) ? text.indexOf("\n" + DASHES, DASHES.length()) : -1;
        if (end < 0) {
            throw new IllegalArgumentException("it does not begin with YAML between two lines of ---");
        }
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> head = yaml.load(text.substring(DASHES.length(), end + 1));
        return new ArticleFile(head, text.substring(end + 1 + DASHES.length()).strip());
    }

    Wording wording() {
        return new Wording(text("title"), list("asked"), text("summary"), body);
    }

    /** What both languages share; this one is the Chinese file. */
    Article with(ArticleFile english, OrganisationId owner) {
        String category = text("category");
        return new Article(
                owner,
                new Scope(
                        list("journeys"),
                        category.equals("all") ? null : ProductCategory.of(category),
                        (String) head.get("product"),
                        list("brands"),
                        list("models"),
                        list("faultCodes")),
                Boolean.TRUE.equals(head.get("danger")),
                wording(),
                english.wording(),
                list("sources"),
                day("reviewBy"));
    }

    private String text(String name) {
        if (head.get(name) instanceof String text) {
            return text.strip();
        }
        throw new IllegalArgumentException(name + " is missing");
    }

    List<String> list(String name) {
        return head.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).map(String::strip).toList()
                : List.of();
    }

    private LocalDate day(String name) {
        if (head.get(name) instanceof Date date) {
            return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        }
        throw new IllegalArgumentException(name + " is not a date such as 2027-11-20");
    }
}
