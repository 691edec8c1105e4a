package org.anshi.casefile;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.shared.Coded;

/** Where a case stands for the consumer. Closed and cancelled are final. */
public enum CaseStatus implements Coded {
    OPEN,
    /** For the consumer. */
    WAITING,
    CLOSED,
    CANCELLED;

    private static final Map<CaseStatus, Set<CaseStatus>> MOVES = Map.of(
            OPEN, Set.of(WAITING, CLOSED, CANCELLED),
            WAITING, Set.of(OPEN, CLOSED, CANCELLED),
            CLOSED, Set.of(),
            CANCELLED, Set.of());

    public boolean canBecome(CaseStatus next) {
        return MOVES.get(this).contains(next);
    }

    /** From where this one can be reached. */
    Set<CaseStatus> predecessors() {
        return Arrays.stream(values())
                .filter(earlier -> earlier.canBecome(this))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isFinal() {
        return MOVES.get(this).isEmpty();
    }
}
