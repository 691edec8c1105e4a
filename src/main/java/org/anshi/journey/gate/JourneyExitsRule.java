package org.anshi.journey.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** In every journey the consumer can speak up and can cancel, at any point. */
@Component
class JourneyExitsRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().filter(Diagram::isJourney).flatMap(JourneyExitsRule::check);
    }

    private static Stream<Finding> check(Diagram diagram) {
        Set<String> heard = diagram.all(StartEvent.class).stream()
                .flatMap(start -> start.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance)
                .map(message -> ((MessageEventDefinition) message).getMessage())
                .filter(message -> message != null)
                .map(message -> message.getName())
                .collect(Collectors.toSet());
        return Stream.of("Msg_ConsumerConcern", "Msg_ConsumerCancels")
                .filter(message -> !heard.contains(message))
                .map(message -> diagram.finding(
                        diagram.processes().iterator().next(),
                        "consumer-exits",
                        "没有由消息 " + message + " 启动的事件子流程。 No event sub-process starts with this message.",
                        "从已有流程复制该事件子流程。 Copy it from a shipped journey."));
    }
}
