package org.anshi.journey.people;

import java.util.Objects;
import org.anshi.identity.AccountStore.Account;
import org.anshi.identity.PersonName;
import org.camunda.bpm.engine.identity.User;

/**
 * A name as the engine's pages show it: they always print the first name before the last, so a Chinese name is stored the
 * other way round, family name first.
 */
record EngineName(String first, String last) {
    static EngineName of(Account account) {
        return of(new PersonName(account.firstName(), account.lastName()));
    }

    static EngineName of(PersonName name) {
        return name.isChinese()
                ? new EngineName(name.family(), name.given())
                : new EngineName(name.given(), name.family());
    }

    static EngineName of(User user) {
        return of(user.getFirstName(), user.getLastName());
    }

    /** As they are stored; either may be null. */
    static EngineName of(String first, String last) {
        return new EngineName(Objects.toString(first, ""), Objects.toString(last, ""));
    }

    boolean isOf(User user) {
        return equals(of(user));
    }

    void give(User user) {
        user.setFirstName(first);
        user.setLastName(last);
    }

    String whole() {
        return new PersonName(first, last).isChinese() ? first + last : (first + " " + last).trim();
    }
}
