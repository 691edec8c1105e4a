package org.anshi.journey.gate.promise;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/** Timers carry absolute dates from the vocabulary: a migration restarts relative ones. None starts an event sub-process. */
@Component
class TimerRule implements ModelRule {
    private static final Pattern DATE = Pattern.compile(
            "\\$\\{\\s*(promise\\.(riskAt|dueAt|ceilingAt|newDueAt)|handover\\.(warnAt|dueAt)|calendar\\.\\w+|watch\\.until|visit\\.(formerAt|laterAt))\\(.*\\)\\s*}");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> diagram.all(TimerEventDefinition.class).stream()
                .flatMap(timer -> check(diagram, timer)));
    }

    private Stream<Finding> check(Diagram diagram, TimerEventDefinition timer) {
        BaseElement event = (BaseElement) timer.getParentElement();
        if (timer.getTimeDate() == null
                || !DATE.matcher(timer.getTimeDate().getTextContent().trim()).matches()) {
            return Stream.of(
                    diagram.finding(
                            event,
                            "absolute-timers",
                            new Bilingual("定时器不是来自词汇表的绝对日期。", "The timer has no absolute date from the vocabulary."),
                            new Bilingual(
                                    "Type 选 Date，写 ${promise.dueAt(execution, 'solution')} 或 ${calendar.after(execution, '3 wd')}，不要写 P3D：迁移会让它重新计时。",
                                    "Choose type Date and write ${promise.dueAt(execution, 'solution')} or ${calendar.after(execution, '3 wd')}, not P3D: a migration would restart it.")));
        }
        if (event instanceof StartEvent) {
            return Stream.of(diagram.finding(
                    event,
                    "timers-on-borders",
                    new Bilingual("定时器启动了事件子流程或流程。", "A timer starts an event sub-process or the process."),
                    new Bilingual("把定时器放到活动的边界上。", "Put the timer on an activity's border.")));
        }
        return Stream.empty();
    }
}
