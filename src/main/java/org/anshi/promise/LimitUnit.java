package org.anshi.promise;

import org.anshi.shared.Coded;

/** How a response limit counts. */
public enum LimitUnit implements Coded {
    WORKING_HOURS("wh"),
    WORKING_DAYS("wd"),
    CALENDAR_HOURS("ch"),
    CALENDAR_DAYS("cd"),
    /** Of what no case is opened for, such as a person on the hotline. */
    SECONDS("s"),
    /** No due date until a date is agreed: booked slot, promised or contract date. */
    AGREED_DATE("agreed"),
    /** Of a legal ceiling only: calendar days from the moment the consumer asked, not from our accepting it. */
    DAYS_AFTER_REQUEST("cd-after-request"),
    /** Of a legal ceiling only: calendar days after the agreed date, or after the request while none is agreed. */
    DAYS_AFTER_AGREED_DATE("cd-after-agreed");

    private final String code;

    LimitUnit(String code) {
        this.code = code;
    }

    /** As written in the decision table. */
    @Override
    public String code() {
        return code;
    }

    public static LimitUnit of(String code) {
        return Coded.of(LimitUnit.class, code);
    }
}
