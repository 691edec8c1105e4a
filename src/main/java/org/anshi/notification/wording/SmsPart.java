package org.anshi.notification.wording;

import java.util.List;
import java.util.Set;
import org.anshi.shared.Language;

/** What a text message adds to the news when there is room, the most useful first. */
enum SmsPart {
    NEXT,
    BY,
    HOLDER,
    NUMBER;

    static final List<SmsPart> AFTER_THE_NEWS = List.of(NEXT, BY, HOLDER);

    String of(Telling telling) {
        boolean english = telling.language() == Language.EN;
        String text =
                switch (this) {
                    case NEXT -> telling.next();
                    case BY -> telling.shortBy();
                    case HOLDER ->
                        telling.holder() == null
                                ? null
                                : english ? "With " + telling.holder() : telling.holder() + "负责";
                    case NUMBER -> telling.caseNumber() + (english ? ":" : "：");
                };
        return Plain.line(text);
    }

    /** A date already named by the news or by what comes next need not be said twice, nor who is responsible. */
    boolean isWorthSaying(Telling telling, Set<SmsPart> parts) {
        String text = of(telling);
        if (text.isEmpty()) {
            return false;
        }
        String said = Plain.line(telling.what()) + (parts.contains(NEXT) ? NEXT.of(telling) : "");
        return switch (this) {
            case NEXT -> true;
            case BY -> !said.contains(text.substring(Math.max(0, text.length() - "18:00".length())));
            case HOLDER -> !said.contains(telling.holder());
            case NUMBER -> !said.contains(telling.caseNumber());
        };
    }

    static String sentence(Language language, String text) {
        if (text.isEmpty() || text.matches(".*[。！？.!?…]")) {
            return language == Language.EN ? text + " " : text;
        }
        return language == Language.EN ? text + ". " : text + "。";
    }
}
