package org.anshi.handover;

import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** Why an organisation does not take over what it was offered. */
public enum DeclineReason implements Coded {
    NOT_OURS("不属于我方职责", "Not ours to do"),
    REGION("不在我方服务区域", "Outside our region"),
    CAPACITY("人手或排期不足", "Too few people or slots"),
    SKILL("不具备所需能力", "We lack the skill"),
    INFORMATION_MISSING("资料不全", "Information is missing"),
    OTHER("其他（请说明）", "Other (say which)");

    private final Bilingual label;

    DeclineReason(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<DeclineReason> find(String code) {
        return Coded.find(DeclineReason.class, code);
    }
}
