package org.anshi.journey.gate.consumer;

import java.util.Objects;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** What an element of a diagram says in words of the vocabulary, as its own task or as a listener on it. */
final class Speech {
    private Speech() {}

    static Stream<String> of(BaseElement step) {
        Stream<String> own =
                step instanceof ServiceTask task ? Stream.ofNullable(task.getCamundaExpression()) : Stream.empty();
        return Stream.concat(
                own,
                listeners(step)
                        .map(CamundaExecutionListener::getCamundaExpression)
                        .filter(Objects::nonNull));
    }

    static Stream<CamundaExecutionListener> listeners(BaseElement step) {
        return step.getExtensionElements() == null
                ? Stream.empty()
                : step
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream();
    }

    static Finding missing(Diagram diagram, BaseElement step, String property) {
        return diagram.finding(
                step,
                "texts-in-both-languages",
                new Bilingual("缺少扩展属性 " + property + "。", "The extension property " + property + " is missing."),
                new Bilingual(
                        "在 Extension properties 中写上它；给消费者看的话要有中文和英文。",
                        "Write it under Extension properties; what consumers read is there in Chinese and English."));
    }
}
