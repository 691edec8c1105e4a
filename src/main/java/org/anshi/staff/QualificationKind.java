package org.anshi.staff;

import java.util.Locale;
import org.anshi.shared.Bilingual;

/** A course is passed and refreshed, a certificate lasts as long as it says, a skill is attested by a supervisor. */
public enum QualificationKind {
    COURSE("课程", "course"),
    CERTIFICATE("证书", "certificate"),
    SKILL("技能", "skill");

    private final Bilingual label;

    QualificationKind(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual label() {
        return label;
    }
}
