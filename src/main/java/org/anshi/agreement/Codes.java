package org.anshi.agreement;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Short names an agreement speaks of, such as journeys or provinces; none named means all of them. */
public record Codes(Set<String> named) {
    public static final Codes ALL = new Codes(Set.of());

    public Codes {
        named = Collections.unmodifiableSet(new TreeSet<>(named));
    }

    public static Codes of(Collection<String> named) {
        return new Codes(Set.copyOf(named));
    }

    public static Codes of(String... named) {
        return new Codes(Set.of(named));
    }

    /** What {@link #text} writes. */
    public static Codes parse(String text) {
        return of(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList());
    }

    public String text() {
        return String.join(",", named);
    }

    public boolean isAll() {
        return named.isEmpty();
    }

    public boolean include(String code) {
        return isAll() || named.contains(code);
    }
}
