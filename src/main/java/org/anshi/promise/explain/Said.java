package org.anshi.promise.explain;

import java.time.Duration;
import org.anshi.shared.Language;

/** Small things said the same way everywhere: durations, and texts that carry both languages as {@code 中文 / English}. */
final class Said {
    private Said() {}

    static String duration(Duration time, Language language) {
        long minutes = (time.toSeconds() + 30) / 60;
        if (minutes == 0) {
            return language == Language.EN ? "less than a minute" : "不到 1 分钟";
        }
        long hours = minutes / 60;
        long rest = minutes % 60;
        String hoursSaid = hours == 0 ? "" : hours + (language == Language.EN ? " h" : " 小时");
        String restSaid = rest == 0 ? "" : rest + (language == Language.EN ? " min" : " 分钟");
        return hoursSaid.isEmpty() || restSaid.isEmpty() ? hoursSaid + restSaid : hoursSaid + " " + restSaid;
    }

    /** The part in this language; empty for a text that is only in the other one, or only a technical name. */
    static String part(String text, Language language) {
        if (text == null || text.isBlank()) {
            return "";
        }
        int cut = text.indexOf(" / ");
        if (cut >= 0) {
            return (language == Language.EN ? text.substring(cut + 3) : text.substring(0, cut)).strip();
        }
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        boolean technical = !chinese && text.matches("\\S*[_:]\\S*");
        return technical || chinese == (language == Language.EN) ? "" : text.strip();
    }
}
