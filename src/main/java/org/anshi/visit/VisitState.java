package org.anshi.visit;

import java.util.Locale;

/** How a visit stands. Whether somebody is on it is another question. */
public enum VisitState {
    /** A time is proposed or agreed. */
    BOOKED,
    /** The time was given up, and another is being looked for. */
    TO_BE_AGREED,
    /** Somebody is there. */
    ENDED,
    /** The case ended before anybody came. */
    CANCELLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this == BOOKED || this == TO_BE_AGREED;
    }

    boolean canBecome(VisitState next) {
        return isOpen() && (next != TO_BE_AGREED || this == BOOKED);
    }
}
