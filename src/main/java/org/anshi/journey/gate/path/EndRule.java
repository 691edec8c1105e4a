package org.anshi.journey.gate.path;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Every path can end: from each step an end event of its scope can be reached. */
@Component
class EndRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(this::check);
    }

    private Stream<Finding> check(Diagram diagram) {
        Collection<FlowNode> steps = diagram.all(FlowNode.class);
        Set<FlowNode> ending = steps.stream()
                .filter(step -> step instanceof EndEvent || isWholeEventSubProcess(step))
                .collect(Collectors.toCollection(HashSet::new));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (FlowNode step : steps) {
                if (!ending.contains(step)
                        && step.getOutgoing().stream()
                                .map(SequenceFlow::getTarget)
                                .anyMatch(ending::contains)) {
                    ending.add(step);
                    grew = true;
                }
            }
        }
        return steps.stream()
                .filter(step -> !ending.contains(step))
                .map(step -> diagram.finding(
                        step,
                        "every-path-ends",
                        new Bilingual("从这里到不了结束事件。", "No end event can be reached from here."),
                        new Bilingual("接上通往结束事件的连线。", "Connect it to an end event.")));
    }

    private static boolean isWholeEventSubProcess(FlowNode step) {
        return step instanceof SubProcess scope && scope.triggeredByEvent();
    }
}
