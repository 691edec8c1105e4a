package org.anshi.journey.gate.language;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** What an element of a diagram says in words of the vocabulary, as its own task or as a listener on it. */
public final class Speech {
    private Speech() {}

    public static Stream<String> of(BaseElement step) {
        Stream<String> own =
                step instanceof ServiceTask task ? Stream.ofNullable(task.getCamundaExpression()) : Stream.empty();
        return Stream.concat(
                own,
                listeners(step)
                        .map(CamundaExecutionListener::getCamundaExpression)
                        .filter(Objects::nonNull));
    }

    public static Stream<CamundaExecutionListener> listeners(BaseElement step) {
        return step.getExtensionElements() == null
                ? Stream.empty()
                : step
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream();
    }
}
