package org.anshi.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody who signed in. A group is {@code <organisation>.<role>}; {@code camunda-admin} administers the engine. */
public record Person(String id, String name, Set<String> groups) implements Serializable {
    private static final String PROGRAM = "service-account-";

    public Person {
        groups = Set.copyOf(groups);
    }

    /** Whether that is the id of a program with a sign-in of its own, as Keycloak names it, and of nobody. */
    public static boolean isProgram(String id) {
        return id.startsWith(PROGRAM);
    }

    public Set<String> organisations() {
        return groups.stream()
                .filter(group -> group.indexOf('.') > 0)
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean belongsTo(String organisation) {
        return organisations().contains(organisation);
    }

    /** Whether this person has a role in any organisation, such as {@code analyst}. */
    public boolean hasRole(String role) {
        return groups.stream().anyMatch(group -> group.endsWith("." + role));
    }

    public boolean isAdministrator() {
        return groups.contains("camunda-admin");
    }

    /** Works for one of the organisations, or runs the installation. */
    public boolean isStaff() {
        return isAdministrator() || !organisations().isEmpty();
    }
}
