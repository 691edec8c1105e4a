package org.anshi.intake.check;

import java.util.ArrayList;
import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** Gathers what is wrong with a request, so that a consumer corrects it once and not field after field. */
final class Faults {
    private final List<Refused.Fault> found = new ArrayList<>();

    void add(String field, String zh, String en) {
        found.add(new Refused.Fault(field, new Bilingual(zh, en)));
    }

    void required(String field, Object value) {
        if (value == null) {
            add(field, "请填写此项", "Please fill this in");
        }
    }

    void shortLine(String field, String value, int longest) {
        if (value == null) {
            return;
        }
        // A line break at the end is refused as well, although tidying would take it away: nobody types it by chance.
        if (!PlainText.isOneLine(value)) {
            add(field, "含有换行或不可见的字符，请删除", "Contains line breaks or invisible characters; please remove them");
        } else if (PlainText.length(value) > longest) {
            add(field, "请不要超过 " + longest + " 个字", "Please keep to " + longest + " characters");
        }
    }

    List<Refused.Fault> all() {
        return List.copyOf(found);
    }
}
