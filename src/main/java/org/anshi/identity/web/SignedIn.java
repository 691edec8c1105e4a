package org.anshi.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.anshi.identity.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person who proved who they are, and what they may open. */
public class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    static final String STAFF = "STAFF";
    static final String ANALYST = "ANALYST";
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private final Person person;

    public SignedIn(Person person) {
        super(roles(person));
        this.person = person;
        setAuthenticated(true);
    }

    public static List<GrantedAuthority> roles(Person person) {
        List<GrantedAuthority> roles = new ArrayList<>();
        if (person.isStaff()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + STAFF));
        }
        if (person.isAdministrator() || person.hasRole("analyst")) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + ANALYST));
        }
        if (person.isAdministrator()) {
            roles.add(new SimpleGrantedAuthority("ROLE_" + ADMINISTRATOR));
        }
        return roles;
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return person.id();
    }
}
