package org.anshi.journey.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Stage;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/** What a consumer reads is there in Chinese and English, and its places can be filled; what a consumer may do has a title and a form. */
@Component
class ConsumerTextRule implements ModelRule {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern KNOWN =
            Pattern.compile("holder|lead|product|caseNumber|stage|(due|answerBy|newDue):(\\w+)|(value|date):\\w+");
    private static final Pattern TRUE_WHILE = Pattern.compile("always|case-open|promise:(\\w+)|action:[a-z0-9-]+");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> Stream.concat(
                        diagram.all(BaseElement.class).stream().flatMap(step -> spoken(candidate, diagram, step)),
                        diagram.all(ReceiveTask.class).stream().flatMap(step -> wait(candidate, diagram, step))));
    }

    private Stream<Finding> spoken(ReleaseCandidate candidate, Diagram diagram, BaseElement step) {
        List<String> said = Stream.concat(
                        step instanceof ServiceTask task && task.getCamundaExpression() != null
                                ? Stream.of(task.getCamundaExpression())
                                : Stream.empty(),
                        listeners(step).map(CamundaExecutionListener::getCamundaExpression))
                .filter(expression -> expression != null)
                .toList();
        return Stream.concat(
                said.stream().anyMatch(verb -> verb.contains("notify.tell(")) ? told(diagram, step) : Stream.empty(),
                said.stream().anyMatch(verb -> verb.contains("consumer.offer(")) && !(step instanceof ReceiveTask)
                        ? actions(candidate, diagram, step, true)
                        : Stream.empty());
    }

    private static Stream<CamundaExecutionListener> listeners(BaseElement step) {
        return step.getExtensionElements() == null
                ? Stream.empty()
                : step
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaExecutionListener.class)
                        .list()
                        .stream();
    }

    private Stream<Finding> told(Diagram diagram, BaseElement step) {
        Map<String, String> written = ElementProperties.of(step);
        Stream<Finding> missing = Stream.of("milestone", "zh", "en")
                .filter(name -> written.getOrDefault(name, "").isBlank())
                .map(name -> missing(diagram, step, name));
        Stream<Finding> oneSided = written.getOrDefault("next.zh", "").isBlank()
                        == written.getOrDefault("next.en", "").isBlank()
                ? Stream.empty()
                : Stream.of(missing(diagram, step, "next.zh / next.en"));
        Stream<Finding> places = Stream.of("zh", "en", "next.zh", "next.en")
                .flatMap(name ->
                        PLACE.matcher(written.getOrDefault(name, "")).results().map(match -> match.group(1)))
                .filter(place -> !isKnown(place))
                .map(
                        place -> diagram.finding(
                                step,
                                "text-places",
                                new Bilingual(
                                        "文字中的 {" + place + "} 无法填写。",
                                        "The place {" + place + "} in the text can't be filled."),
                                new Bilingual(
                                        "可用：{holder} {lead} {product} {caseNumber} {stage} {due:阶段} {answerBy:阶段} {newDue:阶段} {value:变量} {date:变量}。",
                                        "There are {holder} {lead} {product} {caseNumber} {stage} {due:stage} {answerBy:stage} {newDue:stage} {value:variable} {date:variable}.")));
        Stream<Finding> validity =
                TRUE_WHILE.matcher(written.getOrDefault("trueWhile", "always")).matches()
                        ? Stream.empty()
                        : Stream.of(diagram.finding(
                                step,
                                "true-while",
                                new Bilingual("trueWhile 的写法有误。", "The property trueWhile says something unknown."),
                                new Bilingual(
                                        "写 always、case-open、promise:阶段 或 action:操作。",
                                        "Write always, case-open, promise:stage or action:key.")));
        return Stream.of(missing, oneSided, places, validity).flatMap(found -> found);
    }

    private Stream<Finding> wait(ReleaseCandidate candidate, Diagram diagram, ReceiveTask step) {
        List<String> spoken = listeners(step)
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

    private Stream<Finding> actions(ReleaseCandidate candidate, Diagram diagram, BaseElement step, boolean standing) {
        Map<String, String> written = ElementProperties.of(step);
        List<String> keys = written.keySet().stream()
                .filter(name -> name.matches("action\\..+\\.(zh|en)"))
                .map(name -> name.replaceAll("^action\\.|\\.(zh|en)$", ""))
                .distinct()
                .toList();
        Stream<Finding> none =
                keys.isEmpty() ? Stream.of(missing(diagram, step, "action.<操作>.zh / action.<操作>.en")) : Stream.empty();
        Stream<Finding> titles = keys.stream()
                .flatMap(key -> Stream.of("action." + key + ".zh", "action." + key + ".en"))
                .filter(name -> written.getOrDefault(name, "").isBlank())
                .map(name -> missing(diagram, step, name));
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
                        ? Stream.of(missing(diagram, step, "message"))
                        : Stream.empty();
        return Stream.of(none, titles, forms, message).flatMap(found -> found);
    }

    private static boolean isKnown(String place) {
        Matcher known = KNOWN.matcher(place);
        return known.matches()
                && (known.group(2) == null
                        || known.group(2).equals("stage")
                        || Arrays.stream(Stage.values())
                                .anyMatch(stage -> stage.code().equals(known.group(2))));
    }

    private static Finding missing(Diagram diagram, BaseElement step, String property) {
        return diagram.finding(
                step,
                "texts-in-both-languages",
                new Bilingual("缺少扩展属性 " + property + "。", "The extension property " + property + " is missing."),
                new Bilingual(
                        "在 Extension properties 中写上它；给消费者看的话要有中文和英文。",
                        "Write it under Extension properties; what consumers read is there in Chinese and English."));
    }
}
