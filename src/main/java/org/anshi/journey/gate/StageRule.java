package org.anshi.journey.gate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Every stage of a journey has its two timers from the promise on its border, and keeps the promise when it ends. */
@Component
class StageRule implements ModelRule {
    private static final Set<String> CODES =
            Arrays.stream(Stage.values()).map(Stage::code).collect(Collectors.toSet());
    private static final Pattern AGREED = Pattern.compile("promise\\.agree\\(\\s*execution\\s*,\\s*'([a-z]+)'");
    /** What has to follow when an alarm rings. */
    private static final Map<Alarm.Kind, Predicate<FlowNode>> CONSEQUENCES = Map.of(
            Alarm.Kind.AT_RISK,
            step -> speaks(step, "notify.warn("),
            Alarm.Kind.MISSED,
            step -> speaks(step, "promise.missed(")
                    || step instanceof CallActivity call && "recovery".equals(call.getCalledElement()));

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.isJourney()
                                ? Stream.concat(missingStages(diagram), agreedTooEarly(diagram))
                                : Stream.empty(),
                        stages(diagram).flatMap(stage -> check(diagram, stage))));
    }

    private Stream<Finding> missingStages(Diagram diagram) {
        List<String> drawn = stages(diagram).map(StageRule::code).toList();
        return Stream.of(Stage.ACCEPTANCE, Stage.COMPLETION)
                .filter(stage -> !drawn.contains(stage.code()))
                .map(stage -> diagram.finding(
                        diagram.processes().iterator().next(),
                        "stages",
                        new Bilingual("没有“" + stage.label().zh() + "”阶段。", "There is no stage " + stage.code() + "."),
                        new Bilingual(
                                "加一个子流程，并写扩展属性 stage=" + stage.code() + "。",
                                "Add a sub-process with the extension property stage=" + stage.code() + ".")));
    }

    /** A date can be agreed on once the promise is made, that is inside its stage. */
    private Stream<Finding> agreedTooEarly(Diagram diagram) {
        return diagram.all(ServiceTask.class).stream().flatMap(step -> {
            Matcher agreed = AGREED.matcher(String.valueOf(step.getCamundaExpression()));
            return agreed.find() && !isWithin(step, agreed.group(1))
                    ? Stream.of(diagram.finding(
                            step,
                            "stages",
                            new Bilingual(
                                    "阶段 " + agreed.group(1) + " 还没有开始，不能约定日期。",
                                    "No date can be agreed on before the stage " + agreed.group(1) + " has begun."),
                            new Bilingual(
                                    "把这一步放进阶段 " + agreed.group(1) + " 的子流程。",
                                    "Put this step into the sub-process of the stage " + agreed.group(1) + ".")))
                    : Stream.empty();
        });
    }

    private static boolean isWithin(ModelElementInstance step, String code) {
        for (var at = step.getParentElement(); at != null; at = at.getParentElement()) {
            if (at instanceof SubProcess scope && code.equals(code(scope))) {
                return true;
            }
        }
        return false;
    }

    private Stream<Finding> check(Diagram diagram, SubProcess stage) {
        String code = code(stage);
        if (!CODES.contains(code)) {
            return Stream.of(diagram.finding(
                    stage,
                    "stages",
                    new Bilingual("没有叫“" + code + "”的阶段。", "There is no stage \"" + code + "\"."),
                    new Bilingual(
                            "stage 只能是 acceptance、solution、arrival、completion。",
                            "Write acceptance, solution, arrival or completion.")));
        }
        Stream.Builder<Finding> findings = Stream.builder();
        Map<Alarm.Kind, BoundaryEvent> alarms = alarms(diagram, stage, Stage.of(code));
        Stream.of(Alarm.Kind.AT_RISK, Alarm.Kind.MISSED)
                .filter(kind -> alarms.get(kind) == null)
                .forEach(kind -> findings.add(missingTimer(diagram, stage, code, kind)));
        alarms.forEach((kind, event) -> {
            if (!leadsTo(event, CONSEQUENCES.getOrDefault(kind, said -> true))) {
                findings.add(noConsequence(diagram, event, code, kind));
            }
        });
        if (!keeps(stage, code)) {
            findings.add(diagram.finding(
                    stage,
                    "keeps-promise",
                    new Bilingual("阶段结束时没有兑现承诺。", "The promise is not kept when the stage ends."),
                    new Bilingual(
                            "在子流程上加 end 执行监听器 ${promise.keep(execution, '" + code + "')}。",
                            "Add the end listener ${promise.keep(execution, '" + code + "')} to the sub-process.")));
        }
        return findings.build();
    }

    private static Finding missingTimer(Diagram diagram, SubProcess stage, String code, Alarm.Kind kind) {
        boolean risk = kind == Alarm.Kind.AT_RISK;
        String date = "${promise." + (risk ? "riskAt" : "dueAt") + "(execution, '" + code + "')}";
        return diagram.finding(
                stage,
                "two-timers",
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
                        "two-timers",
                        new Bilingual("即将超时的时候没有人得到提醒。", "When the promise is at risk, nobody is told."),
                        new Bilingual(
                                "让它通向 ${notify.warn(execution, '" + code + "')}。",
                                "Let it lead to ${notify.warn(execution, '" + code + "')}."))
                : diagram.finding(
                        event,
                        "two-timers",
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

    private static boolean keeps(SubProcess stage, String code) {
        String keep = "${promise.keep(execution,'" + code + "')}";
        return stage.getExtensionElements() != null
                && stage
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream()
                        .filter(listener -> "end".equals(listener.getCamundaEvent()))
                        .anyMatch(listener -> listener.getCamundaExpression() != null
                                && listener.getCamundaExpression()
                                        .replace(" ", "")
                                        .equals(keep));
    }

    private static Stream<SubProcess> stages(Diagram diagram) {
        return diagram.all(SubProcess.class).stream().filter(scope -> code(scope) != null);
    }

    private static String code(SubProcess scope) {
        return ElementProperties.of(scope).get("stage");
    }
}
