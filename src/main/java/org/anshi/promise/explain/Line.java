package org.anshi.promise.explain;

import java.time.Instant;

/** One line of an explanation, in its place in the story. */
record Line(Instant at, String text) {}
