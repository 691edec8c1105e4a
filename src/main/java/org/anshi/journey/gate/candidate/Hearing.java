package org.anshi.journey.gate.candidate;

import java.util.stream.Stream;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Where a diagram begins something when it hears a message. */
public final class Hearing {
    private Hearing() {}

    public static Stream<StartEvent> of(Diagram diagram, String message) {
        return diagram.all(StartEvent.class).stream().filter(start -> hears(start, message));
    }

    /** In an event sub-process of the process itself: heard wherever the case stands. */
    public static boolean isAtAnyPoint(StartEvent start) {
        return start.getParentElement() instanceof SubProcess scope
                && scope.triggeredByEvent()
                && scope.getParentElement() instanceof Process;
    }

    private static boolean hears(StartEvent start, String message) {
        return start.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .anyMatch(heard -> heard != null && message.equals(heard.getName()));
    }
}
