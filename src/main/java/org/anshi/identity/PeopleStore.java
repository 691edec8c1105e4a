package org.anshi.identity;

import java.util.Optional;
import java.util.Set;

/** The people of all organisations; the journey room fills this port from wherever the engine has them. */
public interface PeopleStore {
    Optional<Person> find(String id);

    /** All groups there are, such as {@code haibei.agent}; none as long as nobody could say. */
    Set<String> groups();
}
