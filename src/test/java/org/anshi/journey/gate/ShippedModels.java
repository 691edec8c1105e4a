package org.anshi.journey.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.candidate.ReadModels;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Running;

/** The shipped release, to be spoiled by one slip of the pen and held against one rule. Each shipped file is read once. */
public final class ShippedModels {
    static final String RELEASE = "anshi";
    private static final Map<String, Read> SHIPPED =
            Stream.of("bpmn", "forms").flatMap(ShippedModels::in).collect(Collectors.toMap(Read::name, read -> read));

    private final Map<String, Read> files = new TreeMap<>(SHIPPED);
    private final List<ModelRule> rules;
    private Running running = new Running(Map.of(), Map.of());

    private ShippedModels(List<ModelRule> rules) {
        this.rules = rules;
    }

    public static ShippedModels heldAgainst(ModelRule rule) {
        return new ShippedModels(List.of(rule));
    }

    /** Held against nothing but the wish to read them. */
    public ShippedModels() {
        this(List.of());
    }

    private static Stream<Read> in(String folder) {
        try (Stream<Path> found = Files.list(Path.of(folder))) {
            List<Read> read = new ArrayList<>();
            for (Path file : found.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList()) {
                read.add(Read.of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return read.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first place only: one slip of the pen. */
    public ShippedModels with(String file, String written, String instead) {
        String text = text(file);
        int at = text.indexOf(written);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not say " + written);
        }
        return put(file, text.substring(0, at) + instead + text.substring(at + written.length()));
    }

    public ShippedModels put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public ShippedModels put(String file, byte[] content) {
        files.put(file, Read.of(file, content));
        return this;
    }

    /** One file by itself, for rules that look at nothing else. */
    public ShippedModels only(String file) {
        files.keySet().retainAll(Set.of(file));
        return this;
    }

    public ShippedModels without(String file) {
        files.remove(file);
        return this;
    }

    public ShippedModels beside(Map<String, String> processes, Map<String, String> tables) {
        running = new Running(processes, tables);
        return this;
    }

    public String text(String file) {
        return new String(files.get(file).content(), StandardCharsets.UTF_8);
    }

    List<ModelFile> files() {
        return files.values().stream()
                .map(read -> new ModelFile(read.name(), read.content()))
                .toList();
    }

    /** A rule is held against models that could be read, and answers for itself. */
    public List<Finding> findings() {
        List<Finding> unread = files.values().stream()
                .flatMap(read -> read.findings().stream())
                .toList();
        if (rules.isEmpty()) {
            return unread;
        }
        if (!unread.isEmpty()) {
            throw new IllegalStateException("not to be read: " + unread);
        }
        ReleaseCandidate candidate = new ReleaseCandidate(
                RELEASE,
                together(ReleaseCandidate::diagrams),
                together(ReleaseCandidate::tables),
                together(ReleaseCandidate::forms),
                running);
        return rules.stream().flatMap(rule -> rule.check(candidate)).toList();
    }

    private <M> Map<String, M> together(Function<ReleaseCandidate, Map<String, M>> kind) {
        Map<String, M> all = new LinkedHashMap<>();
        files.values().forEach(read -> all.putAll(kind.apply(read.alone())));
        return all;
    }

    /** One file, what was read in it, and what was found while reading. */
    private record Read(String name, byte[] content, ReleaseCandidate alone, List<Finding> findings) {
        static Read of(String name, byte[] content) {
            List<Finding> findings = new ArrayList<>();
            ReadModels models = new ReadModels();
            models.read(new ModelFile(name, content), findings);
            return new Read(name, content, models.candidate(RELEASE, new Running(Map.of(), Map.of())), findings);
        }
    }
}
