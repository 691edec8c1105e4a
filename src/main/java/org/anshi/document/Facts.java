package org.anshi.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anshi.casefile.Note;

/** What a template may print: the journey's decisions, and the words staff wrote into a form's fields, the latest counting. */
public final class Facts {
    private static final String NOTHING = "—";

    private final Map<String, Object> values = new HashMap<>();

    Facts(Map<String, Object> decisions, List<Note> notes) {
        values.putAll(decisions);
        notes.forEach(note -> values.put(note.field(), note.words()));
    }

    public boolean has(String key) {
        return !text(key).equals(NOTHING);
    }

    public boolean is(String key, String value) {
        return value.equals(text(key));
    }

    /** As plain text without control characters, or a dash. */
    public String text(String key) {
        var value = values.get(key);
        var text = value == null
                ? ""
                : value.toString().replaceAll("\\p{Cntrl}", " ").strip();
        return text.isEmpty() ? NOTHING : text;
    }

    /** An amount in yuan and fen, such as {@code 199.00}. */
    public String money(String key) {
        var amount = number(key);
        return amount == null
                ? NOTHING
                : amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number without needless zeros, such as {@code 32.5}. */
    public String quantity(String key) {
        var quantity = number(key);
        return quantity == null ? NOTHING : quantity.stripTrailingZeros().toPlainString();
    }

    private BigDecimal number(String key) {
        try {
            return new BigDecimal(text(key));
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
