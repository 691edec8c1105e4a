package org.anshi.identity;

import java.util.stream.Stream;

/** A name as people say it: family name first in Chinese, last elsewhere. */
public record PersonName(String given, String family) {
    public PersonName {
        given = given == null ? "" : given;
        family = family == null ? "" : family;
    }

    public boolean isChinese() {
        return Stream.of(given, family)
                .flatMapToInt(String::codePoints)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    }

    public String whole() {
        return (isChinese() ? family + given : given + " " + family).trim();
    }
}
