package org.anshi.journey.gate;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.alarm.Alarm;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/** Every stage of a journey has its two timers from the promise on its border, and keeps the promise when it ends. */
@Component
class StageRule implements ModelRule {
    private static final Set<String> CODES =
            Arrays.stream(Stage.values()).map(Stage::code).collect(Collectors.toSet());

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.isJourney() ? missingStages(diagram) : Stream.empty(),
                        stages(diagram).flatMap(stage -> check(diagram, stage))));
    }

    private Stream<Finding> missingStages(Diagram diagram) {
        List<String> drawn = stages(diagram).map(StageRule::code).toList();
        return Stream.of(Stage.ACCEPTANCE, Stage.COMPLETION)
                .filter(stage -> !drawn.contains(stage.code()))
                .map(stage -> diagram.finding(
                        diagram.processes().iterator().next(),
                        "stages",
                        "没有“" + stage.label().zh() + "”阶段。 No stage " + stage.code() + ".",
                        "加一个子流程并写扩展属性 stage=" + stage.code() + "。 Add a sub-process with that property."));
    }

    private Stream<Finding> check(Diagram diagram, SubProcess stage) {
        String code = code(stage);
        if (!CODES.contains(code)) {
            return Stream.of(diagram.finding(
                    stage,
                    "stages",
                    "没有叫“" + code + "”的阶段。 No such stage.",
                    "只能是 acceptance、solution、arrival、completion。 One of these four."));
        }
        Stream.Builder<Finding> findings = Stream.builder();
        Set<Alarm.Kind> alarms = alarms(diagram, stage, Stage.of(code));
        if (!alarms.containsAll(EnumSet.of(Alarm.Kind.AT_RISK, Alarm.Kind.MISSED))) {
            findings.add(diagram.finding(
                    stage,
                    "two-timers",
                    "阶段边界上缺少两个非中断定时器之一。 One of the two non-interrupting timers on the stage's border is missing.",
                    "在边界上放定时器 ${promise.riskAt(execution, '" + code + "')} 和 ${promise.dueAt(execution, '" + code
                            + "')}。 Put both there."));
        }
        if (!keeps(stage, code)) {
            findings.add(diagram.finding(
                    stage,
                    "keeps-promise",
                    "阶段结束时没有兑现承诺。 The promise is not kept when the stage ends.",
                    "加 end 执行监听器 ${promise.keep(execution, '" + code + "')}。 Add this end listener."));
        }
        return findings.build();
    }

    private static Set<Alarm.Kind> alarms(Diagram diagram, SubProcess stage, Stage of) {
        return diagram.all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(stage) && !event.cancelActivity())
                .flatMap(event -> event.getEventDefinitions().stream())
                .filter(TimerEventDefinition.class::isInstance)
                .map(TimerEventDefinition.class::cast)
                .filter(timer -> timer.getTimeDate() != null)
                .map(timer -> Alarm.written(timer.getTimeDate().getTextContent()))
                .filter(alarm -> alarm != null && alarm.stage() == of)
                .map(Alarm::kind)
                .collect(Collectors.toSet());
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
