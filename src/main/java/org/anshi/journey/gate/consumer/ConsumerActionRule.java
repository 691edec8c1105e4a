package org.anshi.journey.gate.consumer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.gate.language.Speech;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/** What a consumer may do has a title in Chinese and English and a form, and no wait for them goes unseen. */
@Component
class ConsumerActionRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.all(BaseElement.class).stream()
                                .filter(ConsumerActionRule::offers)
                                .flatMap(step -> actions(candidate, diagram, step, true)),
                        diagram.all(ReceiveTask.class).stream().flatMap(step -> wait(candidate, diagram, step))));
    }

    private static boolean offers(BaseElement step) {
        return !(step instanceof ReceiveTask) && Speech.of(step).anyMatch(said -> said.contains("consumer.offer("));
    }

    private static Stream<Finding> wait(ReleaseCandidate candidate, Diagram diagram, ReceiveTask step) {
        List<String> spoken = Speech.listeners(step)
                .map(listener -> listener.getCamundaEvent() + " " + listener.getCamundaExpression())
                .map(text -> text.replace(" ", ""))
                .toList();
        boolean standing = spoken.contains("start${consumer.offer(execution)}")
                && spoken.contains("end${consumer.withdraw(execution)}");
        boolean asking = spoken.contains("start${consumer.ask(execution)}")
                && spoken.contains("end${consumer.answered(execution)}");
        Stream<Finding> listeners = standing || asking
                ? Stream.empty()
                : Stream.of(
                        diagram.finding(
                                step,
                                "waits-visibly",
                                new Bilingual(
                                        "等待消费者的步骤没有向消费者提供操作。",
                                        "The wait for the consumer offers the consumer nothing."),
                                new Bilingual(
                                        "加执行监听器 start ${consumer.ask(execution)} 和 end ${consumer.answered(execution)}。",
                                        "Add the listeners start ${consumer.ask(execution)} and end ${consumer.answered(execution)}.")));
        Stream<Finding> message = step.getMessage() != null && step.getMessage().getName() != null
                ? Stream.empty()
                : Stream.of(diagram.finding(
                        step,
                        "waits-visibly",
                        new Bilingual(
                                "等待消费者的步骤没有消息，答复到不了。",
                                "The wait for the consumer has no message, so no answer can reach it."),
                        new Bilingual(
                                "选一个 Message，名称如 Msg_OfferAnswered。",
                                "Choose a message, named like Msg_OfferAnswered.")));
        return Stream.of(listeners, message, actions(candidate, diagram, step, standing))
                .flatMap(found -> found);
    }

    private static Stream<Finding> actions(
            ReleaseCandidate candidate, Diagram diagram, BaseElement step, boolean standing) {
        Map<String, String> written = ElementProperties.of(step);
        List<String> keys = written.keySet().stream()
                .filter(name -> name.matches("action\\..+\\.(zh|en)"))
                .map(name -> name.replaceAll("^action\\.|\\.(zh|en)$", ""))
                .distinct()
                .toList();
        Stream<Finding> none = keys.isEmpty()
                ? Stream.of(MissingText.of(diagram, step, "action.<操作>.zh / action.<操作>.en"))
                : Stream.empty();
        Stream<Finding> titles = keys.stream()
                .flatMap(key -> Stream.of("action." + key + ".zh", "action." + key + ".en"))
                .filter(name -> written.getOrDefault(name, "").isBlank())
                .map(name -> MissingText.of(diagram, step, name));
        Stream<Finding> forms = keys.stream()
                .map(key -> written.get("action." + key + ".form"))
                .filter(form -> form != null && !candidate.forms().containsKey(form))
                .map(form -> diagram.finding(
                        step,
                        "action-form",
                        new Bilingual("本次发布中没有表单 " + form + "。", "There is no form " + form + " in this release."),
                        new Bilingual("把 " + form + ".form 放入本次发布。", "Put " + form + ".form into the release.")));
        Stream<Finding> message =
                standing && written.getOrDefault("message", "").isBlank()
                        ? Stream.of(MissingText.of(diagram, step, "message"))
                        : Stream.empty();
        return Stream.of(none, titles, forms, message).flatMap(found -> found);
    }
}
