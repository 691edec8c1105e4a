package org.anshi.journey.gate.path;

import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
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
                    new Bilingual(
                            "没有可调用的流程 " + call.getCalledElement() + "。",
                            "There is no process " + call.getCalledElement() + " to call."),
                    new Bilingual(
                            "在 Called element 中写已发布的流程 id，例如 recovery。",
                            "In Called element, name a process that is released, such as recovery.")));
        }
        boolean passesKey = call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> in.getCamundaBusinessKey() != null);
        if (!passesKey) {
            findings.add(diagram.finding(
                    call,
                    "business-key",
                    new Bilingual(
                            "没有把业务键（案件号）传给被调用的流程。",
                            "The business key (the case number) is not passed to the called process."),
                    new Bilingual(
                            "在 In mappings 中勾选 Business key，写 #{execution.processBusinessKey}。",
                            "Tick Business key under In mappings and write #{execution.processBusinessKey}.")));
        }
        return findings.build();
    }
}
