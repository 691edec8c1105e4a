package org.anshi.desk.file;

import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** What nobody could help and what keeps a promise from being kept. Told to the consumer by this name. */
public enum ForceMajeureCause implements Coded {
    EXTREME_WEATHER("极端天气", "extreme weather"),
    NATURAL_DISASTER("自然灾害", "a natural disaster"),
    EPIDEMIC_CONTROL("疫情防控", "epidemic control"),
    GOVERNMENT_ORDER("政府管制", "a government order"),
    TRAFFIC_CUT_OFF("道路交通中断", "roads cut off"),
    POWER_OR_NETWORK_FAILURE("大面积停电或断网", "a large power or network failure");

    private final Bilingual label;

    ForceMajeureCause(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    /** As the ledger keeps it and explains it in either language. */
    String evidence() {
        return label.zh() + " / " + label.en();
    }
}
