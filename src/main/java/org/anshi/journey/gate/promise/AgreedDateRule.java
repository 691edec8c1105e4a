package org.anshi.journey.gate.promise;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** A date can be agreed on once the promise is made, that is inside its stage. */
@Component
class AgreedDateRule implements ModelRule {
    private static final Pattern AGREED = Pattern.compile("promise\\.agree\\(\\s*execution\\s*,\\s*'([a-z]+)'");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().filter(Diagram::isJourney).flatMap(AgreedDateRule::check);
    }

    private static Stream<Finding> check(Diagram diagram) {
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
            if (at instanceof SubProcess scope && code.equals(Stages.code(scope))) {
                return true;
            }
        }
        return false;
    }
}
