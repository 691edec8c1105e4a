package org.anshi.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.anshi.shared.Language;
import org.junit.jupiter.api.Test;

class DeskNamesTest {
    private static final String NAMED = "service-account-huadong-repair-system";
    private static final String NAMELESS = "service-account-shunjie-system";

    private final DeskNames names = new DeskNames(
            null, people(Map.of("haibei-wang", "王芳", NAMED, "华东维修系统", NAMELESS, NAMELESS)), null, Language.ZH);

    @Test
    void peopleAreNamedWithTheirSignIn() {
        assertThat(names.person("haibei-wang")).isEqualTo("王芳 haibei-wang");
        assertThat(names.person("gone")).isEqualTo("gone");
    }

    @Test
    void aProgramIsNamedOnce() {
        assertThat(names.person(NAMED)).isEqualTo("华东维修系统");
        assertThat(names.person(NAMELESS)).isEqualTo(NAMELESS);
    }

    private static PeopleStore people(Map<String, String> known) {
        return new PeopleStore() {
            @Override
            public Optional<Person> find(String id) {
                return Optional.ofNullable(known.get(id)).map(name -> new Person(id, name, Set.of()));
            }

            @Override
            public Set<String> groups() {
                return Set.of();
            }
        };
    }
}
