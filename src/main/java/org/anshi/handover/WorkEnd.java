package org.anshi.handover;

import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** What has become of a piece of work that an organisation took over. */
public enum WorkEnd implements Coded {
    DONE("已办结", "Done"),
    NEEDED_NO_MORE("不再需要", "Needed no more"),
    RETURNED("已退回牵头单位", "Returned to the lead");

    private final Bilingual label;

    WorkEnd(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }
}
