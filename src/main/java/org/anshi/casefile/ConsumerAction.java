package org.anshi.casefile;

import java.util.List;
import org.anshi.shared.Bilingual;

/**
 * Something the consumer can do now. {@code step} is the diagram's element that offers it (withdrawn together with it);
 * {@code message} is what the action sends when that step does not wait for it itself, else null.
 */
public record ConsumerAction(String key, Bilingual title, List<Field> fields, String step, String message) {
    /** {@code type}: text, select, number, date or boolean. */
    public record Field(String key, String type, Bilingual label, boolean required, List<Option> options) {}

    public record Option(String value, Bilingual label) {}
}
