package org.anshi.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** How Anshi sets the engine's job executor, as arguments for a bare engine. */
final class OurJobSettings {
    private OurJobSettings() {}

    @SuppressWarnings("unchecked")
    static List<String> read(Path repository) {
        Path file = repository.resolve("src/main/resources/application.yaml");
        try (InputStream in = Files.newInputStream(file)) {
            Object found = new Yaml().load(in);
            for (String key : List.of("camunda", "bpm", "job-execution")) {
                found = ((Map<String, Object>) found).get(key);
            }
            List<String> arguments = new ArrayList<>();
            ((Map<String, Object>) found)
                    .forEach((name, value) -> arguments.add("--camunda.bpm.job-execution." + name + "=" + value));
            // What is set in the product's code (journey.engine.EngineSettings).
            for (String flag : List.of(
                    "job-executor-acquire-by-due-date",
                    "ensure-job-due-date-not-null",
                    "job-executor-acquire-exclusive-over-process-hierarchies")) {
                arguments.add("--camunda.bpm.generic-properties.properties." + flag + "=true");
            }
            return arguments;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
