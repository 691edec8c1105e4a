package org.anshi.guidance;

import java.util.Map;
import java.util.Set;
import org.anshi.shared.Coded;

/** Who answers in a talk. */
public enum TalkState implements Coded {
    MACHINE,
    /** A person was asked for, and nobody has taken it on yet. */
    WAITING,
    PERSON,
    /** Nobody was free: somebody calls back within a promise. */
    CALL_BACK,
    CLOSED;

    private static final Map<TalkState, Set<TalkState>> NEXT = Map.of(
            MACHINE, Set.of(WAITING, CLOSED),
            WAITING, Set.of(PERSON, CALL_BACK, CLOSED),
            // To another organisation, or to a colleague.
            PERSON, Set.of(WAITING, CALL_BACK, CLOSED),
            CALL_BACK, Set.of(WAITING, PERSON, CLOSED),
            CLOSED, Set.of());

    public boolean canBecome(TalkState next) {
        return NEXT.get(this).contains(next);
    }
}
