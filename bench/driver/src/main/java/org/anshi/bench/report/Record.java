package org.anshi.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshi.bench.measure.Rounds;

/** The figures of the last run of each length, kept with the source: {@code bench/results.json}. */
public final class Record {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NAME = "bench/results.json";

    private final Path repository;
    private final String length;

    public Record(Path repository, String length) {
        this.repository = repository;
        this.length = length;
    }

    /** What differs from the last commit's figures by more than the spread of either, a line each. */
    public List<String> moved(Figures figures, List<String> systems) {
        JsonNode before = committed().path(length).path("figures");
        List<String> moved = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (String system : systems) {
                Optional<Rounds> now = figures.of(measure, system);
                JsonNode then = before.path(measure.name()).path(system);
                if (now.isPresent() && !then.isMissingNode()) {
                    Rounds was = JSON.convertValue(then, Rounds.class);
                    if (now.get().movedFrom(was)) {
                        moved.add("%s, %s: %,.3f → %,.3f"
                                .formatted(
                                        measure.label(),
                                        system,
                                        was.median(),
                                        now.get().median()));
                    }
                }
            }
        }
        return moved;
    }

    /** Whether a run of this length on such a machine is committed. */
    public boolean hasCommitted() {
        return Machine.described().equals(committed().path(length).path("machine").asText());
    }

    public void write(Figures figures, List<String> systems, String date) {
        ObjectNode all = parsed(present()).deepCopy();
        ObjectNode run = JSON.createObjectNode().put("date", date).put("machine", Machine.described());
        ObjectNode measures = run.putObject("figures");
        for (Measure measure : Measure.values()) {
            for (String system : systems) {
                figures.of(measure, system).ifPresent(rounds -> measures.withObject("/" + measure.name())
                        .set(system, JSON.valueToTree(rounds)));
            }
        }
        all.set(length, run);
        try {
            Files.writeString(repository.resolve(NAME), JSON.writeValueAsString(all) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private JsonNode committed() {
        try {
            Process git = new ProcessBuilder("git", "show", "HEAD:" + NAME)
                    .directory(repository.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return parsed(text);
        } catch (IOException noGitHere) {
            return JSON.createObjectNode();
        }
    }

    private String present() {
        try {
            Path file = repository.resolve(NAME);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String text) {
        try {
            return text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
