package org.anshi.assignment;

import java.util.Locale;
import org.anshi.shared.Bilingual;

/** How it was decided who plays a part. */
public enum Outcome {
    /** A partner, under its agreement with the lead. */
    CHOSEN("依协议分派", "Assigned by agreement"),
    /** It is the lead's own trade. */
    OWN_TRADE("牵头单位自行承担", "The lead's own trade"),
    /** No partner fits: the lead does it itself until it looks again. */
    NOBODY("没有合适的合作单位，由牵头单位承担", "No partner fits; the lead does it"),
    /** The partner that had it may not go on: the lead does it itself until it looks again. */
    CAME_BACK("合作单位退出，退回牵头单位", "The partner is out; back with the lead");

    private final Bilingual label;

    Outcome(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }

    /** The lead does what it looks for a partner for. */
    public boolean isMakeshift() {
        return this == NOBODY || this == CAME_BACK;
    }
}
