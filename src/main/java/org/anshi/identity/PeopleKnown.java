package org.anshi.identity;

import java.util.Set;

/** At start-up: the people are known, and these are the groups they work in. */
public record PeopleKnown(Set<String> groups) {}
