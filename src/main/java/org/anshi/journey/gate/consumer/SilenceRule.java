package org.anshi.journey.gate.consumer;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.casefile.ConsumerAction.Field;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.Form;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/** What a consumer's silence is taken for is one of the answers they were offered, and can be given without their words. */
@Component
class SilenceRule implements ModelRule {
    private static final String RULE = "silence";
    private static final String CANCEL = "cancel";
    private static final Pattern FOLLOWED_UP =
            Pattern.compile("watch\\.silence\\(\\s*execution\\s*,\\s*['\"]([^'\"]*)['\"]\\s*\\)");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.all(ReceiveTask.class).stream().flatMap(wait -> presumed(candidate, diagram, wait)),
                        diagram.all(MessageEventDefinition.class).stream().flatMap(end -> followedUp(diagram, end))));
    }

    private static Stream<Finding> presumed(ReleaseCandidate candidate, Diagram diagram, ReceiveTask wait) {
        Map<String, String> written = ElementProperties.of(wait);
        String silence = written.get("silence");
        if (silence == null || silence.equals(CANCEL)) {
            return Stream.empty();
        }
        if (!written.containsKey("action." + silence + ".zh")) {
            return Stream.of(diagram.finding(
                    wait,
                    RULE,
                    new Bilingual(
                            "silence 写的“" + silence + "”不是这一步提供的操作。",
                            "The property silence says \"" + silence + "\", which is no action offered here."),
                    new Bilingual(
                            "写这一步的一个操作，或 cancel；不作认定就删去它。",
                            "Write one of the step's actions, or cancel; to presume nothing, leave it out.")));
        }
        Form form = candidate.forms().get(written.get("action." + silence + ".form"));
        boolean needsWords =
                form != null && form.inputs().stream().map(Form.Input::field).anyMatch(Field::required);
        return needsWords
                ? Stream.of(diagram.finding(
                        wait,
                        RULE,
                        new Bilingual(
                                "操作“" + silence + "”有必填项，消费者沉默时没有人能填。",
                                "The action \"" + silence
                                        + "\" has required fields, which nobody can fill in for a silent consumer."),
                        new Bilingual(
                                "把 silence 改为没有必填项的操作，或 cancel。",
                                "Let silence name an action without required fields, or cancel.")))
                : Stream.empty();
    }

    private static Stream<Finding> followedUp(Diagram diagram, MessageEventDefinition end) {
        Matcher said = FOLLOWED_UP.matcher(end.getCamundaExpression() == null ? "" : end.getCamundaExpression());
        if (!said.find() || diagram.model().getModelElementById(said.group(1)) instanceof ReceiveTask) {
            return Stream.empty();
        }
        return Stream.of(diagram.finding(
                (BaseElement) end.getParentElement(),
                RULE,
                new Bilingual(
                        "没有等待消费者的步骤 " + said.group(1) + "。",
                        "There is no wait for the consumer with the id " + said.group(1) + "."),
                new Bilingual(
                        "在 watch.silence 中写等待步骤（接收任务）的 id。",
                        "Let watch.silence name the id of the wait, a receive task.")));
    }
}
