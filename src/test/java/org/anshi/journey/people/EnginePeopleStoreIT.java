package org.anshi.journey.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anshi.identity.AccountStore;
import org.anshi.identity.AccountStore.Account;
import org.anshi.identity.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Transactional
class EnginePeopleStoreIT {
    private static final Account WANG =
            new Account("haibei-wang", "芳", "王", "haibei-wang@example.org", "anshi", Set.of("haibei.agent"));

    @Autowired
    private AccountStore people;

    @Autowired
    private IdentityService identity;

    @Test
    void keepsAPersonWithGroupsAndAHashedPassword() {
        people.save("test", List.of(WANG));

        assertThat(people.find("haibei-wang")).contains(new Person("haibei-wang", "王芳", Set.of("haibei.agent")));
        assertThat(people.passwordMatches("haibei-wang", "anshi")).isTrue();
        assertThat(people.passwordMatches("haibei-wang", "Anshi")).isFalse();
        assertThat(people.passwordMatches("nobody", "anshi")).isFalse();
        assertThat(stored().getPassword()).doesNotContain("anshi").hasSizeGreaterThan(40);
    }

    @Test
    void theSameFileAgainWritesNothing() {
        people.save("test", List.of(WANG));
        UserEntity before = stored();
        people.save("test", List.of(WANG));

        assertThat(stored().getRevision()).isEqualTo(before.getRevision());
        assertThat(stored().getPassword()).isEqualTo(before.getPassword());
        assertThat(stored().getSalt()).isEqualTo(before.getSalt());
    }

    @Test
    void aChangedPasswordAndGroupTakeEffect() {
        people.save("test", List.of(WANG));
        people.save(
                "test",
                List.of(new Account("haibei-wang", "芳", "王", "w@example.org", "new", Set.of("haibei.supervisor"))));

        assertThat(people.passwordMatches("haibei-wang", "new")).isTrue();
        assertThat(people.find("haibei-wang").orElseThrow().groups()).containsExactly("haibei.supervisor");
    }

    @Test
    void whoeverLeavesTheFileCanSignInNoMore() {
        people.save("elsewhere", List.of(new Account("by-hand", "a", "b", "a@example.org", "anshi", Set.of())));
        people.save("test", List.of(WANG));
        people.save("test", List.of());

        assertThat(people.find("haibei-wang")).isEmpty();
        assertThat(people.find("by-hand")).isPresent();
    }

    private UserEntity stored() {
        return (UserEntity) identity.createUserQuery().userId("haibei-wang").singleResult();
    }
}
