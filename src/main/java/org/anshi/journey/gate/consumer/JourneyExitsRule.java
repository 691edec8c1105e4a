package org.anshi.journey.gate.consumer;

import java.util.List;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.Hearing;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** In every journey the consumer can speak up without stopping it, and can cancel, at any point. */
@Component
class JourneyExitsRule implements ModelRule {
    private static final String RULE = "consumer-exits";
    private static final String CONCERN = "Msg_ConsumerConcern";
    private static final String CANCEL = "Msg_ConsumerCancels";

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().filter(Diagram::isJourney).flatMap(diagram -> Stream.of(CONCERN, CANCEL)
                .flatMap(message -> check(diagram, message)));
    }

    private static Stream<Finding> check(Diagram diagram, String message) {
        List<StartEvent> heard =
                Hearing.of(diagram, message).filter(Hearing::isAtAnyPoint).toList();
        if (heard.isEmpty()) {
            return Stream.of(diagram.finding(
                    diagram.processes().iterator().next(),
                    RULE,
                    new Bilingual(
                            "流程层没有由消息 " + message + " 启动的事件子流程。",
                            "No event sub-process of the process itself starts with the message " + message + "."),
                    new Bilingual(
                            "从已有流程复制该事件子流程，放在流程层（不在阶段里）。",
                            "Copy it from a shipped journey and put it beside the stages, not into one.")));
        }
        return heard.stream()
                .flatMap(start -> message.equals(CONCERN) ? speaksUp(diagram, start) : cancels(diagram, start));
    }

    private static Stream<Finding> speaksUp(Diagram diagram, StartEvent start) {
        return start.isInterrupting()
                ? Stream.of(diagram.finding(
                        start,
                        RULE,
                        new Bilingual("消费者说话会中断流程。", "A consumer who speaks up stops the journey."),
                        new Bilingual("将开始事件改为非中断。", "Make the start event non-interrupting.")))
                : Stream.empty();
    }

    private static Stream<Finding> cancels(Diagram diagram, StartEvent start) {
        boolean cancels = ((SubProcess) start.getParentElement())
                .getChildElementsByType(ServiceTask.class).stream()
                        .anyMatch(step ->
                                String.valueOf(step.getCamundaExpression()).contains("casefile.cancel("));
        return cancels && start.isInterrupting()
                ? Stream.empty()
                : Stream.of(
                        diagram.finding(
                                start,
                                RULE,
                                new Bilingual(
                                        "消费者取消之后，案件没有取消或流程还在继续。",
                                        "When the consumer cancels, the case is not cancelled or the journey goes on."),
                                new Bilingual(
                                        "开始事件用中断型，并在子流程中使用 ${casefile.cancel(execution)}。",
                                        "Make the start event interrupting and use ${casefile.cancel(execution)} in the sub-process.")));
    }
}
