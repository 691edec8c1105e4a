package org.anshi.journey.gate.path;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.Form;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The steps a case passes when everybody takes the first option of every choice. Conditions on anything else (a decision
 * table, a right) may turn out either way, so both ways are followed.
 */
class FirstOptions {
    private static final Pattern EQUALS = Pattern.compile("\\$\\{\\s*(\\w+)\\s*==\\s*'([^']*)'\\s*}");

    private final Diagram diagram;
    /** First values by variable; two forms may use one name. */
    private final Map<String, Set<String>> first = new HashMap<>();

    FirstOptions(Diagram diagram, ReleaseCandidate candidate) {
        this.diagram = diagram;
        diagram.all(UserTask.class).stream()
                .map(task -> candidate.forms().get(task.getCamundaFormRef()))
                .filter(form -> form != null)
                .flatMap(form -> form.inputs().stream())
                .map(Form.Input::field)
                .filter(field -> !field.options().isEmpty())
                .forEach(field -> first.computeIfAbsent(field.key(), key -> new HashSet<>())
                        .add(field.options().get(0).value()));
        diagram.all(ReceiveTask.class).stream()
                .flatMap(wait -> firstAction(wait).stream())
                .forEach(key ->
                        first.computeIfAbsent("answer", any -> new HashSet<>()).add(key));
    }

    private static Set<String> firstAction(ReceiveTask wait) {
        return ElementProperties.of(wait).keySet().stream()
                .filter(name -> name.matches("action\\..+\\.zh"))
                .map(name -> name.substring("action.".length(), name.length() - ".zh".length()))
                .limit(1)
                .collect(Collectors.toSet());
    }

    Set<FlowNode> passed() {
        Set<FlowNode> passed = new LinkedHashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        diagram.processes().forEach(process -> starts(process.getChildElementsByType(StartEvent.class))
                .forEach(next::add));
        while (!next.isEmpty()) {
            FlowNode step = next.remove();
            if (passed.add(step)) {
                successors(step).forEach(next::add);
            }
        }
        return passed;
    }

    /** Where a step may lead, into a sub-process and after it. */
    Stream<FlowNode> successors(FlowNode step) {
        Stream<FlowNode> onwards = taken(step).map(SequenceFlow::getTarget);
        return step instanceof SubProcess scope
                ? Stream.concat(starts(scope.getChildElementsByType(StartEvent.class)), onwards)
                : onwards;
    }

    private Stream<FlowNode> starts(Collection<StartEvent> events) {
        return events.stream().map(FlowNode.class::cast);
    }

    private Stream<SequenceFlow> taken(FlowNode step) {
        Set<SequenceFlow> certain = step.getOutgoing().stream()
                .filter(flow -> Boolean.TRUE.equals(answer(step, flow)))
                .collect(Collectors.toSet());
        return certain.isEmpty()
                ? step.getOutgoing().stream().filter(flow -> !Boolean.FALSE.equals(answer(step, flow)))
                : certain.stream();
    }

    /** True or false where the first option decides it, null where it does not. */
    private Boolean answer(FlowNode step, SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return null;
        }
        Matcher condition =
                EQUALS.matcher(flow.getConditionExpression().getTextContent().trim());
        if (!condition.matches()) {
            return null;
        }
        Set<String> values = condition.group(1).equals("answer") ? actionBefore(step) : first.get(condition.group(1));
        if (values == null || values.isEmpty()) {
            return null;
        }
        return values.size() == 1 || !values.contains(condition.group(2)) ? values.contains(condition.group(2)) : null;
    }

    private Set<String> actionBefore(FlowNode gateway) {
        Set<String> near = gateway.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .filter(ReceiveTask.class::isInstance)
                .flatMap(wait -> firstAction((ReceiveTask) wait).stream())
                .collect(Collectors.toSet());
        return near.isEmpty() ? first.get("answer") : near;
    }
}
