package org.anshi.bench.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The shipped repair journey with what it calls, read from the repository. */
@Component
public class Models {
    private static final List<String> PROCESSES = List.of("repair", "recovery", "hand-over");

    private final Path repository;

    Models(@Value("${bench.repository}") Path repository) {
        this.repository = repository;
    }

    /** By file name, such as {@code repair.bpmn}. */
    public Map<String, String> processes() {
        return PROCESSES.stream()
                .map(name -> repository.resolve("bpmn").resolve(name + ".bpmn"))
                .collect(Collectors.toMap(Models::name, Models::text, (one, other) -> one, TreeMap::new));
    }

    public Map<String, String> forms() {
        try (Stream<Path> files = Files.list(repository.resolve("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .collect(Collectors.toMap(Models::name, Models::text, (one, other) -> one, TreeMap::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
