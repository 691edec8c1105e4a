package org.anshi.journey.gate.path;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** In a journey the first option leads forward: it closes the case and never goes round in circles. */
@Component
class FirstOptionRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().filter(Diagram::isJourney).flatMap(diagram -> check(candidate, diagram));
    }

    private static Stream<Finding> check(ReleaseCandidate candidate, Diagram diagram) {
        FirstOptions options = new FirstOptions(diagram, candidate);
        Set<FlowNode> passed = options.passed();
        Stream<Finding> closes = passed.stream().anyMatch(FirstOptionRule::closes)
                        && passed.stream().anyMatch(FirstOptionRule::completes)
                ? Stream.empty()
                : Stream.of(
                        diagram.finding(
                                diagram.processes().iterator().next(),
                                "first-option-forward",
                                new Bilingual(
                                        "每次都选第一个选项，案件到不了“完成”阶段并结案。",
                                        "With every first option taken, the case does not come through the stage completion to its close."),
                                new Bilingual(
                                        "把通向好结果的选项放在第一位，并在最后一步使用 ${casefile.close(execution)}。",
                                        "Put the option that leads forward first, and close the case at the end with ${casefile.close(execution)}.")));
        Set<FlowNode> ending = ending(options, passed);
        return Stream.concat(
                closes,
                passed.stream()
                        .filter(step -> !ending.contains(step))
                        .map(step -> diagram.finding(
                                step,
                                "first-option-forward",
                                new Bilingual(
                                        "每次都选第一个选项，会在这里打转。",
                                        "With every first option taken, the case goes round in circles here."),
                                new Bilingual(
                                        "调整选项的次序，让第一个选项通向结束。",
                                        "Change the order of the options, so that the first one leads to an end."))));
    }

    private static Set<FlowNode> ending(FirstOptions options, Set<FlowNode> passed) {
        Set<FlowNode> ending = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (FlowNode step : passed) {
                if (!ending.contains(step)
                        && (step instanceof EndEvent || options.successors(step).anyMatch(ending::contains))) {
                    grew = ending.add(step);
                }
            }
        }
        return ending;
    }

    private static boolean completes(FlowNode step) {
        return step instanceof SubProcess scope
                && Stage.COMPLETION.code().equals(ElementProperties.of(scope).get("stage"));
    }

    private static boolean closes(FlowNode step) {
        return step instanceof ServiceTask task
                && task.getCamundaExpression() != null
                && task.getCamundaExpression().contains("casefile.close(");
    }
}
