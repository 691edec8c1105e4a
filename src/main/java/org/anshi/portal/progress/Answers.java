package org.anshi.portal.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anshi.casefile.ConsumerAction;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Component;

/** Gives a consumer's answer to the journey, after looking whether it can be one: known fields, plain values, no endless text. */
@Component
public class Answers {
    private static final int LONGEST = 4000;
    private static final Bilingual CORRECT = new Bilingual("有内容需要更正", "Some details need correcting");

    private final Offers offers;

    Answers(Offers offers) {
        this.offers = offers;
    }

    /** @throws Refused CONFLICT when the action is no longer offered, INVALID naming every field at fault */
    public void give(CaseNumber number, String key, Map<String, Object> fields) {
        Map<String, Object> answer = fields == null ? Map.of() : fields;
        List<Fault> faults = new ArrayList<>();
        answer.forEach(
                (field, value) -> plain(value).ifPresent(wrong -> faults.add(new Fault("fields." + field, wrong))));
        if (!faults.isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, CORRECT, faults);
        }
        offers.take(number, key, answer);
    }

    /** What a form posted, turned into the types the action's fields have; what was left empty is left out. */
    public Map<String, Object> typed(CaseNumber number, String key, Map<String, String> posted) {
        Map<String, Object> answer = new LinkedHashMap<>();
        offers.of(number).stream()
                .filter(action -> action.key().equals(key))
                .flatMap(action -> action.fields().stream())
                .forEach(field ->
                        typed(field, posted.get(field.key())).ifPresent(value -> answer.put(field.key(), value)));
        return answer;
    }

    private static Optional<Object> typed(ConsumerAction.Field field, String text) {
        if (field.type().equals("boolean")) {
            return Optional.of(text != null);
        }
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (field.type().equals("number")) {
            try {
                return Optional.of(new java.math.BigDecimal(text.strip()));
            } catch (NumberFormatException notANumber) {
                throw new Refused(
                        Refused.Kind.INVALID,
                        CORRECT,
                        List.of(new Fault("fields." + field.key(), new Bilingual("请填写数字", "Please give a number"))));
            }
        }
        return Optional.of(text.strip());
    }

    private static Optional<Bilingual> plain(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            return Optional.of(new Bilingual("类型不正确", "Of the wrong type"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(new Bilingual("最多 " + LONGEST + " 个字", "At most " + LONGEST + " characters"));
        }
        boolean writable = text.codePoints()
                .allMatch(point -> point == '\n'
                        || point == '\r'
                        || point == '\t'
                        || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE));
        return writable
                ? Optional.empty()
                : Optional.of(new Bilingual("含有不能使用的字符", "Contains characters that can't be used"));
    }
}
