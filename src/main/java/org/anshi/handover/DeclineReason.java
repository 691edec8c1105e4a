package org.anshi.handover;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.shared.Bilingual;

/** Why an organisation does not take over what it was offered. */
public enum DeclineReason {
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

    /** As written in JSON and in the form: {@code not-ours}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<DeclineReason> find(String code) {
        return Stream.of(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
