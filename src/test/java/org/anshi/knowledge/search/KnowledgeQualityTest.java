package org.anshi.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.anshi.knowledge.ArticlesOnDisk;
import org.junit.jupiter.api.Test;

/**
 * How well the shipped articles answer three hundred questions in consumers' own words. The search was made with one half before the
 * eyes; the other half only measures. {@code ./mvnw test -Dtest=KnowledgeQualityTest} prints the table.
 */
class KnowledgeQualityTest {
    private static final ApprovedArticles ARTICLES = ApprovedArticles.of(ArticlesOnDisk.all());

    @Test
    void whatIsAnsweredIsFoundAndWhatIsNotIsLeft() {
        Quality tuning = new Quality(ARTICLES, part("tuning"));
        Quality measuring = new Quality(ARTICLES, part("measuring"));
        System.out.println(Quality.head());
        System.out.println(tuning.row("tuning"));
        System.out.println(measuring.row("measuring"));
        System.out.println(measuring.byKind());
        if (Boolean.getBoolean("anshi.knowledge.missed")) {
            System.out.println(tuning.byKind());
            tuning.missed().forEach(System.out::println);
        }
        assertThat(measuring.recall(3)).as("recall at 3").isGreaterThanOrEqualTo(0.9);
        assertThat(measuring.wronglyAnswered()).as("wrongly answered").isLessThanOrEqualTo(0.05);
    }

    private static List<ConsumerQuestion> part(String name) {
        return ConsumerQuestion.all().stream()
                .filter(question -> question.part().equals(name))
                .toList();
    }
}
