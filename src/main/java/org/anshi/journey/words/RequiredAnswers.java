package org.anshi.journey.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.journey.model.Form;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** What a form asks for whatever else is answered; a field that the other answers hide is not asked for. */
@Component
class RequiredAnswers {
    private final ScalaFeelEngine feel = (ScalaFeelEngine) new ScalaFeelEngineFactory().createInstance();

    /**
     * @param known what the form shows and its conditions speak of
     * @param given the answers, by key
     * @return the fields that have to be answered and are not, in the form's order
     */
    List<Field> missing(Form form, Supplier<Map<String, Object>> known, Map<String, Object> given) {
        List<Form.Input> empty = form.inputs().stream()
                .filter(input -> input.field().required())
                .filter(input -> isEmpty(plain(given.get(input.field().key()))))
                .toList();
        if (empty.isEmpty()) {
            return List.of();
        }
        Map<String, Object> all = new HashMap<>(known.get());
        given.forEach((key, value) -> all.put(key, plain(value)));
        VariableContext context = Variables.fromMap(all).asVariableContext();
        return empty.stream()
                .filter(input -> input.hiddenIf().stream().noneMatch(condition -> isTrue(condition, context)))
                .map(Form.Input::field)
                .toList();
    }

    private boolean isTrue(String condition, VariableContext context) {
        try {
            return Boolean.TRUE.equals(feel.evaluateSimpleExpression(condition, context));
        } catch (FeelException namesWhatIsNotThere) {
            return false;
        }
    }

    private static boolean isEmpty(Object answer) {
        return answer == null || answer.toString().isBlank();
    }

    private static Object plain(Object value) {
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }
}
