package org.anshi.journey.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;

/** The groups of the realm file, which is all that the rules ask for. */
public class RealmGroups implements PeopleStore {
    private final Set<String> groups;

    public RealmGroups() {
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
    public Optional<Person> find(String id) {
        return Optional.empty();
    }

    @Override
    public Set<String> groups() {
        return groups;
    }
}
