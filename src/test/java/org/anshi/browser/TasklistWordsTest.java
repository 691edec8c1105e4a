package org.anshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tasklist's own words in Chinese, held against the English ones it ships in this version. */
class TasklistWordsTest {
    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final JsonNode english = read("en.json");
    private final JsonNode chinese = read("zh-CN.json");

    @Test
    void areComplete() {
        assertThat(labels(chinese).keySet()).isEqualTo(labels(english).keySet());
        assertThat(chinese.path("dateLocales").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> english.path("dateLocales").fieldNames());
    }

    @Test
    void keepTheirPlacesForNamesAndNumbers() {
        labels(english)
                .forEach((label, words) ->
                        assertThat(places(labels(chinese).get(label))).as(label).isEqualTo(places(words)));
    }

    @Test
    void areChinese() {
        assertThat(labels(chinese).entrySet().stream()
                        .filter(label -> label.getValue().equals(labels(english).get(label.getKey())))
                        .map(Map.Entry::getValue))
                .allMatch(words -> words.isBlank() || words.matches("[<>=]+"));
    }

    private static List<String> places(String words) {
        return PLACE.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(JsonNode locale) {
        Map<String, String> labels = new TreeMap<>();
        locale.path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        return labels;
    }

    private static JsonNode read(String file) {
        try (InputStream words = TasklistWordsTest.class.getResourceAsStream(LOCALES + file)) {
            // The English file begins with a byte order mark.
            return new ObjectMapper()
                    .readTree(new String(words.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                            .replace("\uFEFF", ""));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
