package org.anshi.journey.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.diagnosis.Finding.Visit;
import org.anshi.knowledge.ArticleVersion;
import org.anshi.knowledge.ArticlesOnDisk;
import org.anshi.shared.Coded;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;

/** The shipped diagnosis leads every answer to a cause, and each first answer to help. */
class DiagnosisTablesTest {
    private static final Path TABLES = Path.of("bpmn/diagnosis.dmn");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final int DEEPEST = 6;
    private static final Map<String, DmnDecision> DECISIONS = read();
    private static final Set<String> ARTICLES = ArticlesOnDisk.all().stream()
            .map(ArticleVersion::id)
            .map(Object::toString)
            .collect(Collectors.toSet());

    @Test
    void fiveProductsAreShipped() {
        assertThat(products()).containsExactly("air-conditioner", "washing-machine", "refrigerator", "phone", "router");
    }

    @Test
    void everyAnswerLeadsToACause() {
        products().forEach(product -> follow(product, 1, Set.of()));
    }

    @Test
    void theFirstAnswersLeadToHelp() {
        for (String product : products()) {
            String finding = product;
            while (one(finding).get("kind").equals("question")) {
                finding =
                        String.valueOf(rows("diagnosis-answers", finding).get(0).get("next"));
            }
            assertThat(one(finding).get("visit")).as(finding).isIn("after-try", "visit");
        }
    }

    private void follow(String finding, int depth, Set<String> above) {
        assertThat(depth).as(finding).isLessThanOrEqualTo(DEEPEST);
        assertThat(above).as("on the way to " + finding).doesNotContain(finding);
        Map<String, Object> row = one(finding);
        assertThat(List.of(row.get("zh"), row.get("en"))).as(finding).allMatch(text -> !text.equals(""));
        if (row.get("kind").equals("question")) {
            Set<String> passed = new HashSet<>(above);
            passed.add(finding);
            List<Map<String, Object>> answers = rows("diagnosis-answers", finding);
            assertThat(answers).as(finding).hasSizeBetween(2, 8);
            answers.forEach(answer -> follow(String.valueOf(answer.get("next")), depth + 1, passed));
        } else {
            assertThat(Coded.find(Visit.class, String.valueOf(row.get("visit"))))
                    .as(finding)
                    .isPresent();
            assertThat(row.get("article") == null || ARTICLES.contains(row.get("article")))
                    .as(finding)
                    .isTrue();
        }
    }

    private static List<String> products() {
        return rows("diagnosis-products", null).stream()
                .map(row -> String.valueOf(row.get("finding")))
                .toList();
    }

    private static Map<String, Object> one(String finding) {
        List<Map<String, Object>> rows = rows("diagnosis-findings", finding);
        assertThat(rows).as(finding).hasSize(1);
        return rows.get(0);
    }

    private static List<Map<String, Object>> rows(String table, String finding) {
        return ENGINE.evaluateDecisionTable(
                        DECISIONS.get(table), finding == null ? Map.of() : Map.of("finding", finding))
                .getResultList();
    }

    private static Map<String, DmnDecision> read() {
        try (InputStream file = Files.newInputStream(TABLES)) {
            return ENGINE.parseDecisions(file).stream().collect(Collectors.toMap(DmnDecision::getKey, one -> one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
