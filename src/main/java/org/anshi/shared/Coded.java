package org.anshi.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of a closed list of words, as diagrams, decision tables, forms and JSON write it. */
public interface Coded {
    /** What Java calls it: {@code LARGE_APPLIANCE}. */
    String name();

    /** What everybody else calls it: {@code large-appliance}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty where the list has no such word, or none was written. */
    static <C extends Enum<C> & Coded> Optional<C> find(Class<C> list, String code) {
        return Stream.of(list.getEnumConstants())
                .filter(word -> word.code().equals(code))
                .findFirst();
    }

    /** @throws IllegalArgumentException naming the words there are */
    static <C extends Enum<C> & Coded> C of(Class<C> list, String code) {
        return find(list, code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No " + list.getSimpleName() + " '" + code + "'; one of " + String.join(", ", codes(list))));
    }

    static <C extends Enum<C> & Coded> List<String> codes(Class<C> list) {
        return Stream.of(list.getEnumConstants()).map(Coded::code).toList();
    }
}
