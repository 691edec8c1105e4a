package org.anshi.handover;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.shared.Bilingual;

/** How much is handed over. */
public enum HandOverScope {
    /** Whoever accepts has to act from then on. */
    WHOLE_CASE("整个案件", "The whole case"),
    /** One task; the holder keeps the case. */
    PIECE_OF_WORK("一项工作", "One piece of work");

    private final Bilingual label;

    HandOverScope(String zh, String en) {
        this.label = new Bilingual(zh, en);
    }

    /** As written in JSON and diagrams: {@code whole-case}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<HandOverScope> find(String code) {
        return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
    }
}
