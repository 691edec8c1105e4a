package org.anshi.shared;

/** The part of a journey that a promise covers: the four response limits of GB/T 18760-2025, chapter on implementation. */
public enum Stage implements Coded {
    ACCEPTANCE("受理", "Acceptance"),
    SOLUTION("提供解决方案", "Solution"),
    ARRIVAL("到达", "Arrival"),
    COMPLETION("完成", "Completion");

    private final Bilingual label;

    Stage(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    public static Stage of(String code) {
        return Coded.of(Stage.class, code);
    }
}
