package org.anshi.journey.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.identity.KeycloakReach;
import org.anshi.identity.PeopleKnown;
import org.anshi.identity.PeopleStore;
import org.anshi.identity.Person;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keycloak's people. Groups are looked up beside the work, never within it: a journey asks for them in the middle of a
 * transaction, and does not wait for a distant server there.
 */
@Component
@Profile("keycloak")
class KeycloakPeopleStore implements PeopleStore, SmartInitializingSingleton {
    private static final Logger log = LoggerFactory.getLogger(KeycloakPeopleStore.class);

    private final IdentityService identity;
    private final AuthorizationService grants;
    private final KeycloakReach reach;
    private final ApplicationEventPublisher events;
    private volatile Set<String> groups = Set.of();

    KeycloakPeopleStore(
            IdentityService identity,
            AuthorizationService grants,
            KeycloakReach reach,
            ApplicationEventPublisher events) {
        this.identity = identity;
        this.reach = reach;
        this.grants = grants;
        this.events = events;
    }

    /** Before the first request is served, whether Keycloak is there yet or not. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!look()) {
            groups = ofAnEarlierStart();
            log.warn("Keycloak 尚未就绪，沿用上次的岗位 Not there yet, groups of an earlier start are used: {}", groups.size());
            events.publishEvent(new PeopleKnown(groups));
        }
    }

    @Scheduled(
            fixedDelayString = "${anshi.keycloak.follow-within}",
            initialDelayString = "${anshi.keycloak.follow-within}")
    void lookAgain() {
        look();
    }

    private boolean look() {
        Set<String> found = ids(identity.createGroupQuery().list());
        if (reach.isSilent()) {
            return false;
        }
        if (!found.equals(groups)) {
            groups = found;
            events.publishEvent(new PeopleKnown(found));
        }
        return true;
    }

    /** Every group that works here was given the task list once. */
    private Set<String> ofAnEarlierStart() {
        return grants
                .createAuthorizationQuery()
                .resourceType(Resources.APPLICATION)
                .resourceId("tasklist")
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .filter(group -> group != null && group.contains("."))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult())
                .map(user -> new Person(
                        user.getId(),
                        EngineName.of(user).whole(),
                        ids(identity.createGroupQuery().groupMember(id).list())));
    }

    @Override
    public Set<String> groups() {
        return groups;
    }

    private static Set<String> ids(List<Group> groups) {
        return groups.stream().map(Group::getId).collect(Collectors.toUnmodifiableSet());
    }
}
