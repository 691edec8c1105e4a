package org.anshi.journey.gate.promise;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.gate.language.Speech;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/** A journey has the stages that every case passes, each known by name, and keeps the promise of each when it ends. */
@Component
class StageRule implements ModelRule {
    private static final String RULE = "stages";

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.isJourney() ? missingStages(diagram) : Stream.empty(),
                        Stages.in(diagram).flatMap(stage -> check(diagram, stage))));
    }

    private Stream<Finding> missingStages(Diagram diagram) {
        List<String> drawn = Stages.in(diagram).map(Stages::code).toList();
        return Stream.of(Stage.ACCEPTANCE, Stage.COMPLETION)
                .filter(stage -> !drawn.contains(stage.code()))
                .map(stage -> diagram.finding(
                        diagram.processes().iterator().next(),
                        RULE,
                        new Bilingual("没有“" + stage.label().zh() + "”阶段。", "There is no stage " + stage.code() + "."),
                        new Bilingual(
                                "加一个子流程，并写扩展属性 stage=" + stage.code() + "。",
                                "Add a sub-process with the extension property stage=" + stage.code() + ".")));
    }

    private Stream<Finding> check(Diagram diagram, SubProcess stage) {
        String code = Stages.code(stage);
        if (Stages.named(code).isEmpty()) {
            return Stream.of(diagram.finding(
                    stage,
                    RULE,
                    new Bilingual("没有叫“" + code + "”的阶段。", "There is no stage \"" + code + "\"."),
                    new Bilingual(
                            "stage 只能是 acceptance、solution、arrival、completion。",
                            "Write acceptance, solution, arrival or completion.")));
        }
        if (!keeps(stage, code)) {
            return Stream.of(diagram.finding(
                    stage,
                    "keeps-promise",
                    new Bilingual("阶段结束时没有兑现承诺。", "The promise is not kept when the stage ends."),
                    new Bilingual(
                            "在子流程上加 end 执行监听器 ${promise.keep(execution, '" + code + "')}。",
                            "Add the end listener ${promise.keep(execution, '" + code + "')} to the sub-process.")));
        }
        return Stream.empty();
    }

    private static boolean keeps(SubProcess stage, String code) {
        String keep = "${promise.keep(execution,'" + code + "')}";
        return Speech.listeners(stage)
                .filter(listener -> "end".equals(listener.getCamundaEvent()))
                .map(CamundaExecutionListener::getCamundaExpression)
                .filter(Objects::nonNull)
                .anyMatch(said -> said.replace(" ", "").equals(keep));
    }
}
