package org.anshi.diagnosis;

import java.time.Instant;

/** What a guided diagnosis of a case came to: the cause it ended at, and whether that solved it. */
public record Outcome(Instant at, String finding, boolean solved) {}
