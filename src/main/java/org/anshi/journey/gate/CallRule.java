package org.anshi.journey.gate;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;

/** A called process exists and gets the case number as its business key; without it its tasks can't be found by case. */
@Component
class CallRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> diagram.all(CallActivity.class).stream()
                .flatMap(call -> check(candidate, diagram, call)));
    }

    private Stream<Finding> check(ReleaseCandidate candidate, Diagram diagram, CallActivity call) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (call.getCalledElement() == null || !candidate.knowsProcess(call.getCalledElement())) {
            findings.add(diagram.finding(
                    call,
                    "called-process",
                    "没有被调用的流程 " + call.getCalledElement() + "。 No such process to call.",
                    "写已发布的流程 id，例如 recovery。 Name one that is released, such as recovery."));
        }
        boolean passesKey = call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> in.getCamundaBusinessKey() != null);
        if (!passesKey) {
            findings.add(diagram.finding(
                    call,
                    "business-key",
                    "没有传递业务键（案件号）。 The business key (case number) is not passed.",
                    "勾选 Business key：#{execution.processBusinessKey}。 Tick it."));
        }
        return findings.build();
    }
}
