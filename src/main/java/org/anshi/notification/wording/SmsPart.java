package org.anshi.notification.wording;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.anshi.shared.Language;

/** What a text message adds to the news when there is room, the most useful first. */
enum SmsPart {
    NEXT,
    BY,
    HOLDER,
    NUMBER;

    private static final Pattern A_TIME = Pattern.compile("\\d{1,2}:\\d{2}");

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

    /** The news that names a date, or says what comes next by when, needs no second one; nor is who is responsible said twice. */
    boolean isWorthSaying(Telling telling, Set<SmsPart> parts) {
        String text = of(telling);
        if (text.isEmpty()) {
            return false;
        }
        String said = Plain.line(telling.what()) + (parts.contains(NEXT) ? NEXT.of(telling) : "");
        return switch (this) {
            case NEXT -> true;
            case BY -> !A_TIME.matcher(said).find();
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
