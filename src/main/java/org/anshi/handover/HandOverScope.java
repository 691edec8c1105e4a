package org.anshi.handover;

import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Coded;

/** How much is handed over. */
public enum HandOverScope implements Coded {
    /** Whoever accepts has to act from then on. */
    WHOLE_CASE("整个案件", "The whole case"),
    /** One task; the holder keeps the case. */
    PIECE_OF_WORK("一项工作", "One piece of work");

    private final Bilingual label;

    HandOverScope(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<HandOverScope> find(String code) {
        return Coded.find(HandOverScope.class, code);
    }
}
