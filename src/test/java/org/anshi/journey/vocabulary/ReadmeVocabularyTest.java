package org.anshi.journey.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README tells an analyst every verb there is. */
class ReadmeVocabularyTest {
    static Stream<String> words() {
        return Vocabulary.words().keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("words")
    void namesEveryVerbOf(String word) throws Exception {
        String row = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `" + word + "` |"))
                .findFirst()
                .orElse("");

        assertThat(Arrays.stream(Vocabulary.words().get(word).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(Method::getName)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(verb -> assertThat(row).containsPattern("`" + verb + "[`(]"));
    }
}
