package org.anshi.visit;

/** Said once each: it is time to set out, and the agreed time is over with nobody there. */
public record VisitDue(Visit visit, When when) {
    public enum When {
        SET_OUT,
        OVER
    }
}
