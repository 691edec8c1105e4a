package org.anshi.identity;

import java.util.List;
import java.util.Set;

/** Where accounts are kept on the embedded default; the journey room fills this port with the engine's identity tables. */
public interface AccountStore extends PeopleStore {
    /** Somebody of the realm file; the password is hashed by the store and kept nowhere else. */
    record Account(String id, String firstName, String lastName, String email, String password, Set<String> groups) {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Creates or updates; unchanged accounts cost no write. Groups that do not exist yet are created. People who came
     * from this source before and are no longer listed can sign in no more.
     */
    void save(String source, List<Account> accounts);

    boolean passwordMatches(String id, String password);
}
