package org.anshi.identity;

/** Somebody came with groups that we had not seen them in before: at a sign-in, or because they were moved meanwhile. */
public record PersonSeen(Person person) {}
