package org.anshi.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where people are kept on the embedded default; the journey room fills this port with the engine's identity tables. */
public interface PeopleStore {
    /** Somebody of the realm file; the password is hashed by the store and kept nowhere else. */
    record Account(String id, String firstName, String lastName, String email, String password, Set<String> groups) {}

    /** Creates or updates; unchanged accounts cost no write. Groups that do not exist yet are created. */
    void save(List<Account> accounts);

    boolean passwordMatches(String id, String password);

    Optional<Person> find(String id);

    /** All groups there are, such as {@code haibei.agent}. */
    Set<String> groups();
}
