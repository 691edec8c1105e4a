package org.anshi.journey.gate.language;

import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ModelRule;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.Written;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/**
 * There is no code in a diagram and no way to any: of the engine's own extensions it uses those listed here, and no
 * script, Java class, bean, shell command, connector or external task.
 */
@Component
class CodeRule implements ModelRule {
    /** The engine reads its old namespace too. */
    private static final String ACTIVITI = "http://activiti.org/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "properties",
            "executionListener",
            "taskListener",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "in",
            "out",
            "failedJobRetryTimeCycle");

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "businessKey",
            "calledElementBinding",
            "calledElementVersion",
            "candidateGroups",
            "collection",
            "decisionRef",
            "decisionRefBinding",
            "dueDate",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "event",
            "exclusive",
            "expression",
            "followUpDate",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "id",
            "isStartableInTasklist",
            "jobPriority",
            "key",
            "local",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateVersion",
            "name",
            "priority",
            "resultVariable",
            "source",
            "sourceExpression",
            "target",
            "variables",
            "versionTag");

    /** Scripts by another name, and files of elsewhere. */
    private static final Set<String> BPMN_ELEMENTS = Set.of("scriptTask", "script", "import");

    private static final Bilingual WAY_OUT = new Bilingual(
            "删除它，改用词汇表：Implementation 选 Expression，写 ${notify.tell(execution)} 这样的说法。",
            "Remove it and use the vocabulary: choose implementation Expression and write something like ${notify.tell(execution)}.");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(diagram -> Stream.of(
                        Written.all(diagram).flatMap(CodeRule::element),
                        Written.all(diagram).flatMap(CodeRule::attributes),
                        diagram.all(ServiceTask.class).stream()
                                .filter(step -> step.getCamundaExpression() == null)
                                .map(step -> diagram.finding(step, "no-code", NOTHING_SAID, WAY_OUT)),
                        diagram.all(SendTask.class).stream()
                                .filter(step -> step.getCamundaExpression() == null)
                                .map(step -> diagram.finding(step, "no-code", NOTHING_SAID, WAY_OUT)))
                .flatMap(found -> found));
    }

    private static final Bilingual NOTHING_SAID =
            new Bilingual("这一步没有用词汇表说明做什么。", "The step does not say what it does in words of the vocabulary.");

    private static Stream<Finding> element(Written place) {
        String name = place.element().getLocalName();
        String namespace = String.valueOf(place.element().getNamespaceURI());
        boolean refused = namespace.equals(Written.CAMUNDA) && !ELEMENTS.contains(name)
                || namespace.equals(Written.BPMN) && BPMN_ELEMENTS.contains(name)
                || namespace.equals(ACTIVITI);
        return refused ? Stream.of(refusal(place, name)) : Stream.empty();
    }

    private static Stream<Finding> attributes(Written place) {
        boolean camundas = place.is(Written.CAMUNDA, place.element().getLocalName());
        Stream<String> unknown = place.attributes()
                .filter(attribute -> attribute.getNamespaceURI() == null
                        ? camundas
                        : attribute.getNamespaceURI().equals(Written.CAMUNDA)
                                || attribute.getNamespaceURI().equals(ACTIVITI))
                .filter(attribute ->
                        ACTIVITI.equals(attribute.getNamespaceURI()) || !ATTRIBUTES.contains(attribute.getLocalName()))
                .map(attribute -> attribute.getLocalName());
        // A condition with a language of its own is a script.
        Stream<String> language = place.attribute(null, "language") == null ? Stream.empty() : Stream.of("language");
        return Stream.concat(unknown, language).map(name -> refusal(place, name));
    }

    private static Finding refusal(Written place, String name) {
        return place.finding(
                "no-code",
                new Bilingual(
                        "不允许使用 " + name + "：模型里没有脚本、Java 类、连接器、外部任务或系统命令。",
                        name
                                + " may not be used: there is no script, Java class, connector, external task or command in a model."),
                WAY_OUT);
    }
}
