package org.anshi.journey.people;

import java.util.Objects;
import org.anshi.identity.PeopleStore.Account;
import org.camunda.bpm.engine.identity.User;

/**
 * A name as the engine's pages show it: they always print the first name before the last, so a Chinese name is stored the
 * other way round, family name first.
 */
record EngineName(String first, String last) {
    static EngineName of(Account account) {
        return isChinese(account.firstName() + account.lastName())
                ? new EngineName(account.lastName(), account.firstName())
                : new EngineName(account.firstName(), account.lastName());
    }

    static EngineName of(User user) {
        return new EngineName(Objects.toString(user.getFirstName(), ""), Objects.toString(user.getLastName(), ""));
    }

    boolean isOf(User user) {
        return equals(of(user));
    }

    void give(User user) {
        user.setFirstName(first);
        user.setLastName(last);
    }

    String whole() {
        return (isChinese(first + last) ? first + last : first + " " + last).trim();
    }

    private static boolean isChinese(String name) {
        return name.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }
}
