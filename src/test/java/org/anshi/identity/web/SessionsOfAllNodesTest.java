package org.anshi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.anshi.identity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionService;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionsOfAllNodesTest {
    private final ConversionService content = new SessionsOfAllNodes().sessionContent();

    @Test
    void whoSignedInIsTheSamePersonOnAnotherNode() {
        Person wang = new Person("haibei-wang", "王芳", Set.of("haibei.agent"));
        byte[] kept = content.convert(new SecurityContextImpl(new SignedIn(wang)), byte[].class);

        SecurityContextImpl there = (SecurityContextImpl) content.convert(kept, Object.class);

        assertThat(there.getAuthentication().getPrincipal()).isEqualTo(wang);
        assertThat(there.getAuthentication().isAuthenticated()).isTrue();
    }

    @Test
    void whatAnotherVersionLeftAndCannotBeReadMeansToSignInAnew() {
        byte[] kept = content.convert(new SecurityContextImpl(), byte[].class);
        kept[kept.length / 2]++;

        assertThat(content.convert(kept, Object.class)).isNull();
    }
}
