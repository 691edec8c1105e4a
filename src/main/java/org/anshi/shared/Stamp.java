package org.anshi.shared;

/**
 * A room's part of the stamp of a case. Two looks at a case with the same stamp see the same: whoever keeps what was put together from
 * many rows asks for the stamp alone to know whether it still holds, on whichever node it was changed.
 */
@FunctionalInterface
public interface Stamp {
    /**
     * SQL over {@code f}, the row of the case file: a value of few characters that is the same only as long as what the room tells a
     * consumer of the case is the same. Asked at every look at a case, so all of it has to be found by an index.
     */
    String expression();
}
