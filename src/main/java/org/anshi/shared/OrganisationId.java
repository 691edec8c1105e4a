package org.anshi.shared;

import java.util.regex.Pattern;

/** The short name of an organisation, such as {@code huadong-repair}; the first half of its groups' names. */
public record OrganisationId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public OrganisationId {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an organisation id; lower-case letters, digits and hyphens");
        }
    }

    /** The engine's candidate group and the realm's group for a role here: {@code huadong-repair.technician}. */
    public String group(String role) {
        return value + "." + role;
    }

    @Override
    public String toString() {
        return value;
    }
}
