package org.anshi.promise;

import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** The only reasons for which a promise's clock may stand still; each needs evidence and is shown to the consumer. */
public enum PauseReason implements Coded {
    CONSUMER("waiting-for-consumer", "等待您的答复", "waiting for your answer"),
    LATER_SLOT("later-slot", "按您选择的较晚时间", "a later time chosen by you"),
    PARTS("waiting-for-parts", "等待配件", "waiting for parts"),
    FORCE_MAJEURE("force-majeure", "不可抗力", "force majeure");

    private final String code;
    private final Bilingual label;

    PauseReason(String code, String zh, String en) {
        this.code = code;
        this.label = new Bilingual(zh, en);
    }

    @Override
    public String code() {
        return code;
    }

    public Bilingual label() {
        return label;
    }

    public static PauseReason of(String code) {
        return Coded.of(PauseReason.class, code);
    }
}
