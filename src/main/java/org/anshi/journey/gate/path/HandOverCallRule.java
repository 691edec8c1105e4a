package org.anshi.journey.gate.path;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.Hearing;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.springframework.stereotype.Component;

/**
 * A journey that draws the hand-over hears the offer at any point, goes on meanwhile, and tells the called process which offer it
 * is. One that draws none is not refused: it is handed over all the same, and was released before this could be drawn.
 */
@Component
class HandOverCallRule implements ModelRule {
    private static final String RULE = "hand-over-call";
    private static final String OFFERED = "Msg_HandOverOffered";
    private static final String CALLED = "hand-over";
    private static final List<String> TOLD = List.of("handOver", "offeredBy", "offered", "offeredBecause");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> Hearing.of(diagram, OFFERED)
                .flatMap(start -> Stream.concat(goesOn(diagram, start), calls(diagram, start))));
    }

    private static Stream<Finding> goesOn(Diagram diagram, StartEvent start) {
        return Hearing.isAtAnyPoint(start) && !start.isInterrupting()
                ? Stream.empty()
                : Stream.of(
                        diagram.finding(
                                start,
                                RULE,
                                new Bilingual(
                                        "提出移交会中断流程，或只在流程的一部分里听得到。",
                                        "An offered hand-over stops the journey, or is heard in a part of it only."),
                                new Bilingual(
                                        "用非中断的开始事件，放在流程层（不在阶段里）的事件子流程中。",
                                        "Use a non-interrupting start event in an event sub-process beside the stages, not in one.")));
    }

    private static Stream<Finding> calls(Diagram diagram, StartEvent start) {
        Optional<CallActivity> call = start.getParentElement().getChildElementsByType(CallActivity.class).stream()
                .filter(each -> CALLED.equals(each.getCalledElement()))
                .findFirst();
        List<String> untold = TOLD.stream()
                .filter(told -> call.stream().noneMatch(each -> tells(each, told)))
                .toList();
        return untold.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        diagram.finding(
                                call.isPresent() ? call.get() : start,
                                RULE,
                                new Bilingual(
                                        "移交流程 hand-over 没有被调用，或不知道是哪次移交：缺少 " + String.join("、", untold) + "。",
                                        "The process hand-over is not called, or not told which offer it is: "
                                                + String.join(", ", untold) + " missing."),
                                new Bilingual(
                                        "从已有流程复制该事件子流程，或用模板“移交案件”。",
                                        "Copy the event sub-process from a shipped journey, or use the template \"Hand over the case\".")));
    }

    private static boolean tells(CallActivity call, String variable) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(
                                in -> variable.equals(in.getCamundaSource()) && variable.equals(in.getCamundaTarget()));
    }
}
