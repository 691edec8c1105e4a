package org.anshi.journey.words;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.journey.model.WrittenDate;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Whether what somebody wrote can be the answer to a field; words are anybody's own, and sealed on completion. */
final class WrittenAnswer {
    private static final int LONGEST_NUMBER = 40;

    private WrittenAnswer() {}

    /** What was left empty fits: whether it may be is the form's to say. */
    static boolean fits(Field field, Object given) {
        Object value = given instanceof TypedValue typed ? typed.getValue() : given;
        if (value == null || value.toString().isBlank()) {
            return true;
        }
        return switch (field.type()) {
            case "select" ->
                field.options().stream().anyMatch(option -> option.value().equals(value.toString()));
            case "boolean" -> value instanceof Boolean || value.toString().matches("true|false");
            case "number" ->
                value instanceof Number || isNumber(value.toString().trim());
            case "date" -> isDate(value);
            default -> true;
        };
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return text.length() <= LONGEST_NUMBER;
        } catch (NumberFormatException notOne) {
            return false;
        }
    }

    private static boolean isDate(Object value) {
        try {
            WrittenDate.read(value, ZoneOffset.UTC);
            return true;
        } catch (Refused unreadable) {
            return false;
        }
    }
}
