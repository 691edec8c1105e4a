package org.anshi.journey.people;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.identity.AccountStore;
import org.anshi.identity.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People in the engine's own identity tables, as the embedded default keeps them. */
@Component
@Profile("!keycloak")
class EnginePeopleStore implements AccountStore {
    /** Names the source a person came from, so that those no longer listed there can be told from people added by hand. */
    private static final String SOURCE = "source";

    private final IdentityService identity;
    private final EnginePasswords passwords;

    EnginePeopleStore(IdentityService identity, EnginePasswords passwords) {
        this.identity = identity;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void save(String source, List<Account> accounts) {
        Set<String> known = new HashSet<>(groups());
        for (Account account : accounts) {
            account.groups().stream().filter(known::add).forEach(this::createGroup);
            savePerson(account);
            saveMembership(account);
            if (!source.equals(identity.getUserInfo(account.id(), SOURCE))) {
                identity.setUserInfo(account.id(), SOURCE, source);
            }
        }
        Set<String> listed = accounts.stream().map(Account::id).collect(Collectors.toSet());
        identity.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> !listed.contains(id) && source.equals(identity.getUserInfo(id, SOURCE)))
                .forEach(identity::deleteUser);
    }

    private void createGroup(String id) {
        Group group = identity.newGroup(id);
        group.setName(id);
        group.setType(id.contains(".") ? "WORKFLOW" : "SYSTEM");
        identity.saveGroup(group);
    }

    private void savePerson(Account account) {
        User user = identity.createUserQuery().userId(account.id()).singleResult();
        boolean fresh = user == null;
        if (fresh) {
            user = identity.newUser(account.id());
        }
        EngineName name = EngineName.of(account);
        boolean newPassword = account.password() != null && (fresh || !passwords.isOf(user, account.password()));
        if (newPassword) {
            user.setPassword(account.password());
        }
        if (fresh || newPassword || !name.isOf(user) || !Objects.equals(user.getEmail(), account.email())) {
            name.give(user);
            user.setEmail(account.email());
            identity.saveUser(user);
        }
    }

    private void saveMembership(Account account) {
        Set<String> before = groupsOf(account.id());
        account.groups().stream()
                .filter(group -> !before.contains(group))
                .forEach(group -> identity.createMembership(account.id(), group));
        before.stream()
                .filter(group -> !account.groups().contains(group))
                .forEach(group -> identity.deleteMembership(account.id(), group));
    }

    @Override
    public boolean passwordMatches(String id, String password) {
        return identity.checkPassword(id, password);
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> new Person(user.getId(), EngineName.of(user).whole(), groupsOf(id)));
    }

    @Override
    public Set<String> groups() {
        return ids(identity.createGroupQuery().list());
    }

    private Set<String> groupsOf(String id) {
        return ids(identity.createGroupQuery().groupMember(id).list());
    }

    private static Set<String> ids(List<Group> groups) {
        return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }
}
