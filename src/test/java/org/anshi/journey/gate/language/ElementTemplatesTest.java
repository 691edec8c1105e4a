package org.anshi.journey.gate.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.anshi.journey.vocabulary.Vocabulary;
import org.anshi.staff.ShippedCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The element templates for Camunda Modeler say what the vocabulary can do: all of it, and nothing else. */
class ElementTemplatesTest {
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    /** What the code reads from an element's properties; actions are named by the analyst. */
    private static final Set<String> PROPERTIES = Set.of(
            "journey",
            "name.zh",
            "name.en",
            "order",
            "stage",
            "milestone",
            "zh",
            "en",
            "next.zh",
            "next.en",
            "urgent",
            "undated",
            "trueWhile",
            "pauses",
            "silence",
            "qualification",
            "message",
            "action.*.zh",
            "action.*.en",
            "action.*.form",
            "action.*.right");

    private JsonNode templates;

    @BeforeEach
    void readsThem() throws IOException {
        templates = new ObjectMapper()
                .readTree(Path.of("bpmn/element-templates/anshi.json").toFile());
    }

    @Test
    void everyVerbOfTheVocabularyHasATemplate() {
        List<String> offered = expressions();
        for (Map.Entry<String, Class<?>> word : Vocabulary.words().entrySet()) {
            Arrays.stream(word.getValue().getDeclaredMethods())
                    .filter(SpokenExpression::isVerb)
                    .map(verb -> word.getKey() + "." + verb.getName() + "(")
                    .forEach(verb -> assertThat(offered).as(verb).anyMatch(said -> said.contains(verb)));
        }
    }

    @Test
    void everyTemplateSpeaksTheVocabulary() {
        Set<String> processes = Set.of("repair", "rework-watch", "recovery");
        assertThat(expressions())
                .hasSizeGreaterThan(40)
                .filteredOn(expression -> !expression.contains("阶段"))
                .allSatisfy(expression -> assertThat(SpokenExpression.fault(expression, processes::contains))
                        .as(expression)
                        .isEmpty());
    }

    @Test
    void everyPropertyIsOneThatIsRead() {
        assertThat(each(templates)
                        .flatMap(template -> each(template.path("properties")))
                        .map(property -> property.path("binding"))
                        .filter(binding -> binding.path("type").asText().equals("camunda:property"))
                        .map(binding -> binding.path("name").asText().replaceFirst("^action\\.[^.]+\\.", "action.*."))
                        .distinct()
                        .toList())
                .isSubsetOf(PROPERTIES);
    }

    @Test
    void everyTaskOffersTheQualificationsOfTheCatalogue() {
        assertThat(each(templates)
                        .filter(template ->
                                template.path("appliesTo").toString().contains("bpmn:UserTask"))
                        .toList())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(each(template.path("properties"))
                                .filter(property -> property.path("binding")
                                        .path("name")
                                        .asText()
                                        .equals("qualification"))
                                .map(property -> property.path("description").asText())
                                .map(description -> List.of(description
                                        .substring(0, description.indexOf('；'))
                                        .split("、")))
                                .toList())
                        .as(template.path("id").asText())
                        .containsExactly(List.copyOf(ShippedCatalogue.read().codes())));
    }

    @Test
    void everyTemplateIsNamedInChineseAndEnglish() {
        assertThat(each(templates)
                        .map(template -> template.path("name").asText())
                        .toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[\\p{IsHan}]+ [A-Za-z ]+"));
        assertThat(each(templates).map(template -> template.path("id").asText()).toList())
                .doesNotHaveDuplicates();
    }

    private List<String> expressions() {
        return EXPRESSION
                .matcher(strings(templates))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static String strings(JsonNode node) {
        return node.isTextual()
                ? node.asText() + "\n"
                : each(node).map(ElementTemplatesTest::strings).reduce("", String::concat);
    }

    private static Stream<JsonNode> each(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
