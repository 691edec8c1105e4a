package org.anshi.journey.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.springframework.stereotype.Component;

/**
 * Every expression in a diagram, wherever it stands, speaks only the vocabulary; there is no script, no class and no bean
 * in it. Text for people (names, documentation, properties) is not an expression.
 */
@Component
class ExpressionRule implements ModelRule {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String SPEAK =
            "改用词汇表，例如 ${notify.tell(execution)}。 Use the vocabulary, as in ${notify.tell(execution)}.";
    /** A column of a decision's row; what the engine itself calls by these names is more than a row. */
    private static final Pattern COLUMN =
            Pattern.compile("\\$\\{((?!execution\\b|task\\b|caseExecution\\b)\\w+)\\.\\w+}");
    /** Attributes that name code of one's own or send work elsewhere, and what they are called. */
    private static final Map<String, String> CODE = Map.of(
            "class", "Java 类 class",
            "delegateExpression", "委托表达式 delegate expression",
            "topic", "外部任务 external task",
            "scriptFormat", "脚本 script",
            "formHandlerClass", "Java 类 class",
            "variableMappingClass", "Java 类 class",
            "variableMappingDelegateExpression", "委托表达式 delegate expression");

    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate.eachDiagram().flatMap(this::check);
    }

    private Stream<Finding> check(Diagram diagram) {
        Stream.Builder<Finding> findings = Stream.builder();
        Deque<Place> places = new ArrayDeque<>();
        diagram.model().getDocument().getRootElement().getChildElements().stream()
                .filter(child -> BPMN.equals(child.getNamespaceURI()))
                .forEach(child -> places.add(new Place(child, diagram)));
        while (!places.isEmpty()) {
            Place place = places.remove();
            place.check(findings);
            if (!place.isForPeople()) {
                place.dom().getChildElements().forEach(child -> places.add(new Place(child, diagram)));
            }
        }
        return findings.build();
    }

    private record Place(DomElement dom, Diagram diagram) {
        boolean isForPeople() {
            return dom.getLocalName().equals("documentation")
                    || dom.getLocalName().equals("properties");
        }

        void check(Stream.Builder<Finding> findings) {
            if (isForPeople()) {
                return;
            }
            if (dom.getLocalName().equals("script")
                    || dom.getLocalName().equals("scriptTask")
                    || dom.getLocalName().equals("connector")
                    || "script".equals(attribute(BPMN, "language"))) {
                add(findings, "no-code", "不允许脚本或连接器。 Scripts and connectors are refused.");
            }
            CODE.forEach((name, called) -> {
                if (attribute(CAMUNDA, name) != null || attribute(null, name) != null) {
                    add(findings, "no-code", "不允许" + called + "。 Refused.");
                }
            });
            Stream.of(
                            "expression",
                            "candidateGroups",
                            "candidateUsers",
                            "assignee",
                            "dueDate",
                            "followUpDate",
                            "priority",
                            "calledElementBinding",
                            "source",
                            "sourceExpression",
                            "businessKey",
                            "resultVariable",
                            "formKey",
                            "formRef",
                            "collection",
                            "jobPriority",
                            "taskPriority")
                    .forEach(name -> speak(findings, attribute(CAMUNDA, name)));
            Stream.of(
                            "source",
                            "sourceExpression",
                            "businessKey",
                            "expression",
                            "calledElement",
                            "name",
                            "event",
                            "messageRef")
                    .forEach(name -> speak(findings, attribute(null, name)));
            if (dom.getChildElements().isEmpty()) {
                speak(findings, dom.getTextContent());
            }
        }

        private String attribute(String namespace, String name) {
            return namespace == null ? dom.getAttribute(name) : dom.getAttribute(namespace, name);
        }

        private void speak(Stream.Builder<Finding> findings, String text) {
            if (text != null && (text.contains("${") || text.contains("#{")) && !readsOwnDecision(text.trim())) {
                SpokenExpression.fault(text.trim())
                        .ifPresent(fault -> add(findings, "vocabulary-only", text.trim() + "：" + fault));
            }
        }

        /** A business rule task hands out the columns of the row its own table found: {@code ${proposal.months}}. */
        private boolean readsOwnDecision(String text) {
            Matcher column = COLUMN.matcher(text);
            return dom.getLocalName().equals("outputParameter")
                    && column.matches()
                    && owner() instanceof BusinessRuleTask task
                    && column.group(1).equals(task.getCamundaResultVariable());
        }

        private void add(Stream.Builder<Finding> findings, String rule, String problem) {
            findings.add(diagram.finding(owner(), rule, problem, SPEAK));
        }

        /** The nearest element with an id, which the analyst can find in the diagram. */
        private BaseElement owner() {
            DomElement at = dom;
            while (at != null && at.getAttribute("id") == null) {
                at = at.getParentElement();
            }
            return at == null ? null : diagram.model().getModelElementById(at.getAttribute("id"));
        }
    }
}
