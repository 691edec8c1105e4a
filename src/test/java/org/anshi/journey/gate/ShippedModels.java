package org.anshi.journey.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.ReleaseCandidate.Running;
import org.anshi.staff.ShippedCatalogue;

/** The shipped release, to be spoiled one sentence at a time and held against the rules. */
class ShippedModels {
    static final String RELEASE = "anshi";

    private final Map<String, byte[]> files = new TreeMap<>();
    private Running running = new Running(Map.of(), Map.of());

    ShippedModels() {
        Stream.of("bpmn", "forms").map(Path::of).forEach(this::take);
    }

    private void take(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first place only: one slip of the pen. */
    ShippedModels with(String file, String written, String instead) {
        String text = text(file);
        int at = text.indexOf(written);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not say " + written);
        }
        return put(file, text.substring(0, at) + instead + text.substring(at + written.length()));
    }

    ShippedModels put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    ShippedModels put(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** One file by itself, for rules that look at nothing else. */
    ShippedModels only(String file) {
        files.keySet().retainAll(Set.of(file));
        return this;
    }

    ShippedModels without(String file) {
        files.remove(file);
        return this;
    }

    ShippedModels beside(Map<String, String> processes, Map<String, String> tables) {
        running = new Running(processes, tables);
        return this;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        ReadModels read = new ReadModels();
        files.forEach((name, content) -> read.read(new ModelFile(name, content), findings));
        ReleaseCandidate candidate = read.candidate(RELEASE, running);
        rules().forEach(rule -> rule.check(candidate).forEach(findings::add));
        return findings;
    }

    static List<ModelRule> rules() {
        return List.of(
                new CallRule(),
                new CodeRule(),
                new ConsumerTextRule(),
                new SilenceRule(),
                new EndRule(),
                new ExpressionRule(),
                new FirstOptionRule(),
                new FormRule(),
                new JourneyExitsRule(),
                new KeyRule(),
                new LimitRule(),
                new ProcessHeadRule(),
                new QualificationRule(ShippedCatalogue.read()),
                new StageRule(),
                new TableRule(),
                new TaskRule(new RealmPeople()),
                new TimedJourneyRule(),
                new TimerRule());
    }

    /** The groups of the realm file, which is all that the rules ask for. */
    private static class RealmPeople implements PeopleStore {
        private final Set<String> groups;

        RealmPeople() {
            try {
                groups = Stream.of(Files.readString(Path.of("keycloak-realm/anshi-realm.json"))
                                .split("\""))
                        .filter(word -> word.matches("/[a-z-]+\\.[a-z-]+"))
                        .map(group -> group.substring(1))
                        .collect(Collectors.toSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void save(String source, List<Account> accounts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean passwordMatches(String id, String password) {
            return false;
        }

        @Override
        public Optional<Person> find(String id) {
            return Optional.empty();
        }

        @Override
        public Set<String> groups() {
            return groups;
        }
    }
}
