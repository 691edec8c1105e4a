package org.anshi.promise;

import java.time.Instant;
import java.util.List;

/** Why a date is what it is, line by line, from the ledger. */
public record Explanation(Instant dueAt, List<String> lines) {}
