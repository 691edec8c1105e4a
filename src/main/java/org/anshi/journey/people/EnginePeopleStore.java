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
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People in the engine's own identity tables, as the embedded default keeps them. */
@Component
@Profile("!keycloak")
class EnginePeopleStore implements AccountStore {
    /** Names the source a person came from, so that those no longer listed there can be told from people added by hand. */
    private static final String SOURCE = "source";

    private static final String PERSON =
            """
            select person.first_, person.last_, membership.group_id_ from act_id_user person
            left join act_id_membership membership on membership.user_id_ = person.id_ where person.id_ = ?""";

    /** @param group null for somebody who is in none */
    private record Membership(EngineName name, String group) {}

    private final IdentityService identity;
    private final EnginePasswords passwords;
    private final JdbcClient database;

    EnginePeopleStore(IdentityService identity, EnginePasswords passwords, @Lazy JdbcClient database) {
        this.identity = identity;
        this.database = database;
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

    /** Asked at each call of a program: in one statement. */
    @Override
    public Optional<Person> find(String id) {
        List<Membership> memberships = database.sql(PERSON)
                .param(id)
                .query((row, n) -> new Membership(EngineName.of(row.getString(1), row.getString(2)), row.getString(3)))
                .list();
        return memberships.stream()
                .findFirst()
                .map(any -> new Person(
                        id,
                        any.name().whole(),
                        memberships.stream()
                                .map(Membership::group)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    @Override
    public Set<String> groups() {
        // All of them whoever asks, and nothing but their ids: asked for every task of an organisation.
        return Set.copyOf(
                database.sql("select id_ from act_id_group").query(String.class).list());
    }

    private Set<String> groupsOf(String id) {
        return ids(identity.createGroupQuery().groupMember(id).list());
    }

    private static Set<String> ids(List<Group> groups) {
        return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }
}
