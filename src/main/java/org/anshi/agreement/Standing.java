package org.anshi.agreement;

import java.util.Locale;
import org.anshi.shared.Bilingual;

/** Whether an agreement counts. Ended once, it stays so: a new one is made. */
public enum Standing {
    IN_FORCE("有效", "In force"),
    SUSPENDED("已暂停", "Suspended"),
    ENDED("已终止", "Ended");

    private final Bilingual label;

    Standing(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }
}
