package org.anshi.identity.keycloak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anshi.identity.Person;
import org.anshi.identity.PersonName;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads from a token whose it is. Groups come without the slash that Keycloak puts in front of a path. */
final class PersonInToken {
    static final String NAME = "preferred_username";
    private static final String GROUPS = "groups";

    private PersonInToken() {}

    static Person read(ClaimAccessor token) {
        String id = token.getClaimAsString(NAME);
        String name =
                new PersonName(token.getClaimAsString("given_name"), token.getClaimAsString("family_name")).whole();
        List<String> groups =
                Optional.ofNullable(token.getClaimAsStringList(GROUPS)).orElse(List.of());
        return new Person(
                id,
                name.isBlank() ? id : name,
                Set.copyOf(groups.stream()
                        .map(group -> group.replaceFirst("^/", ""))
                        .toList()));
    }
}
