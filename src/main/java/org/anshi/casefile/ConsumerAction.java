package org.anshi.casefile;

import java.util.List;
import org.anshi.shared.Bilingual;

/**
 * Something the consumer can do now. {@code step} is the diagram's element that offers it (withdrawn together with it);
 * {@code message} is what the action sends when that step does not wait for it itself, else null. {@code about} is what was said
 * when this was asked, such as the date proposed or the price quoted, so that nobody agrees to something unseen; null where
 * nothing was.
 */
public record ConsumerAction(
        String key, Bilingual title, List<Field> fields, String step, String message, Bilingual about) {
    public ConsumerAction(String key, Bilingual title, List<Field> fields, String step, String message) {
        this(key, title, fields, step, message, null);
    }

    public ConsumerAction about(Bilingual said) {
        return new ConsumerAction(key, title, fields, step, message, said);
    }

    /** {@code type}: text, select, number, date or boolean. */
    public record Field(String key, String type, Bilingual label, boolean required, List<Option> options) {}

    public record Option(String value, Bilingual label) {}
}
