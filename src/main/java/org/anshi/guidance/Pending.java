package org.anshi.guidance;

import org.anshi.shared.Coded;

/** What the machine asked, and the next word answers. */
public enum Pending implements Coded {
    /** Shall a person take over? */
    PERSON,
    /** Shall we open a case? */
    OPEN_CASE,
    CATEGORY,
    BRAND,
    NAME,
    PHONE,
    /** Nobody is free: shall somebody call back, and at which number? */
    CALL_BACK,
    /** Is this right, and do you agree that we use it? */
    SUBMIT;

    /** Whether it is one of the questions by which a request is filled in. */
    public boolean isOfAForm() {
        return this == CATEGORY || this == BRAND || this == NAME || this == PHONE;
    }
}
