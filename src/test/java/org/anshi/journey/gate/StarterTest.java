package org.anshi.journey.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an analyst copies to begin with keeps every rule as it is, and so does the sixth journey of our own tests. */
class StarterTest {
    @ParameterizedTest
    @ValueSource(strings = {"bpmn/starter", "src/test/resources/models/inspection"})
    void keepsEveryRule(String folder) throws IOException {
        ShippedModels models = new ShippedModels();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3);
            for (Path file : all) {
                models.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertThat(models.findings()).isEmpty();
    }
}
