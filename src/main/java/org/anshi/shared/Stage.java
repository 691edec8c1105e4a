package org.anshi.shared;

import java.util.Locale;

/** The part of a journey that a promise covers: the four response limits of GB/T 18760-2025, chapter on implementation. */
public enum Stage {
    ACCEPTANCE("受理", "Acceptance"),
    SOLUTION("提供解决方案", "Solution"),
    ARRIVAL("到达", "Arrival"),
    COMPLETION("完成", "Completion");

    private final Bilingual label;

    Stage(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** As written in diagrams, decision tables and JSON: {@code acceptance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Bilingual label() {
        return label;
    }

    public static Stage of(String code) {
        for (Stage stage : values()) {
            if (stage.code().equals(code)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("No stage '" + code + "'; one of acceptance, solution, arrival, completion");
    }
}
