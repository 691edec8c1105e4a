package org.anshi.handover;

import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** What the lead's supervisor decides about a case that bounced. */
public enum Decision implements Coded {
    /** The lead does it. */
    KEEP("牵头单位继续办理", "The lead goes on with it"),
    /** The supervisor looks for somebody else. */
    OFFER("由主管另行移交", "The supervisor offers it elsewhere");

    private final Bilingual label;

    Decision(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<Decision> find(String code) {
        return Coded.find(Decision.class, code);
    }
}
