package org.anshi.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.anshi.shared.Language;

/**
 * A question in a consumer's own words, and which articles answer it; none where the knowledge can't.
 *
 * @param part {@code tuning}: looked at while the search was made; {@code measuring}: never
 */
record ConsumerQuestion(int number, String part, Language language, String kind, String text, List<String> articles) {
    private static final Path FILE = Path.of("src/test/resources/knowledge/questions.tsv");

    static List<ConsumerQuestion> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(row -> new ConsumerQuestion(
                            Integer.parseInt(row[0]),
                            row[1],
                            Language.of(row[2]),
                            row[3],
                            row[4],
                            row[5].isEmpty() ? List.of() : Arrays.asList(row[5].split(";"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAnswerable() {
        return !articles.isEmpty();
    }

    boolean hasTwoConcerns() {
        return kind.equals("two");
    }
}
