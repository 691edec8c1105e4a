package org.anshi.journey.gate.promise;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Every stage has its two timers from the promise on its border, and something follows when they fire. */
@Component
class StageTimerRule implements ModelRule {
    private static final String RULE = "two-timers";
    /** What has to follow when an alarm rings. */
    private static final Map<Alarm.Kind, Predicate<FlowNode>> CONSEQUENCES = Map.of(
            Alarm.Kind.AT_RISK,
            step -> speaks(step, "notify.warn("),
            Alarm.Kind.MISSED,
            step -> speaks(step, "promise.missed(")
                    || step instanceof CallActivity call && "recovery".equals(call.getCalledElement()));

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> Stages.in(diagram)
                .flatMap(drawn ->
                        Stages.named(Stages.code(drawn)).stream().flatMap(stage -> check(diagram, drawn, stage))));
    }

    private static Stream<Finding> check(Diagram diagram, SubProcess drawn, Stage stage) {
        Map<Alarm.Kind, BoundaryEvent> alarms = alarms(diagram, drawn, stage);
        return Stream.concat(
                Stream.of(Alarm.Kind.AT_RISK, Alarm.Kind.MISSED)
                        .filter(kind -> alarms.get(kind) == null)
                        .map(kind -> missingTimer(diagram, drawn, stage.code(), kind)),
                alarms.entrySet().stream()
                        .filter(alarm ->
                                !leadsTo(alarm.getValue(), CONSEQUENCES.getOrDefault(alarm.getKey(), said -> true)))
                        .map(alarm -> noConsequence(diagram, alarm.getValue(), stage.code(), alarm.getKey())));
    }

    private static Finding missingTimer(Diagram diagram, SubProcess stage, String code, Alarm.Kind kind) {
        boolean risk = kind == Alarm.Kind.AT_RISK;
        String date = "${promise." + (risk ? "riskAt" : "dueAt") + "(execution, '" + code + "')}";
        return diagram.finding(
                stage,
                RULE,
                new Bilingual(
                        "阶段边界上缺少“" + (risk ? "即将超时" : "已超时") + "”定时器。",
                        "The timer \"promise " + (risk ? "at risk" : "missed")
                                + "\" is missing on the stage's border."),
                new Bilingual(
                        "在子流程边界上放一个非中断定时器，Type 选 Date，写 " + date + "。",
                        "Put a non-interrupting timer there, type Date, and write " + date + "."));
    }

    private static Finding noConsequence(Diagram diagram, BoundaryEvent event, String code, Alarm.Kind kind) {
        return kind == Alarm.Kind.AT_RISK
                ? diagram.finding(
                        event,
                        RULE,
                        new Bilingual("即将超时的时候没有人得到提醒。", "When the promise is at risk, nobody is told."),
                        new Bilingual(
                                "让它通向 ${notify.warn(execution, '" + code + "')}。",
                                "Let it lead to ${notify.warn(execution, '" + code + "')}."))
                : diagram.finding(
                        event,
                        RULE,
                        new Bilingual("超时之后没有补救。", "When the promise is missed, nothing recovers it."),
                        new Bilingual(
                                "让它通向调用活动 recovery（超时补救）。", "Let it lead to a call activity of the process recovery."));
    }

    private static Map<Alarm.Kind, BoundaryEvent> alarms(Diagram diagram, SubProcess stage, Stage of) {
        Map<Alarm.Kind, BoundaryEvent> alarms = new EnumMap<>(Alarm.Kind.class);
        diagram.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(stage) && !event.cancelActivity())
                .forEach(event -> event.getEventDefinitions().stream()
                        .filter(TimerEventDefinition.class::isInstance)
                        .map(TimerEventDefinition.class::cast)
                        .filter(timer -> timer.getTimeDate() != null)
                        .map(timer -> Alarm.written(timer.getTimeDate().getTextContent()))
                        .filter(alarm -> alarm != null && alarm.stage() == of)
                        .forEach(alarm -> alarms.put(alarm.kind(), event)));
        return alarms;
    }

    /** Whether something of that kind lies on a way from here. */
    private static boolean leadsTo(FlowNode from, Predicate<FlowNode> something) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            FlowNode step = next.remove();
            if (something.test(step)) {
                return true;
            }
            if (seen.add(step)) {
                step.getOutgoing().stream().map(SequenceFlow::getTarget).forEach(next::add);
            }
        }
        return false;
    }

    private static boolean speaks(FlowNode step, String verb) {
        return step instanceof ServiceTask task
                && task.getCamundaExpression() != null
                && task.getCamundaExpression().contains(verb);
    }
}
