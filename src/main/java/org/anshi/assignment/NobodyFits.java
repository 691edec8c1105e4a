package org.anshi.assignment;

/** No partner may take a part in a case, or has room for it today: the lead does it, and has to know. */
public record NobodyFits(Assignment assignment) {}
