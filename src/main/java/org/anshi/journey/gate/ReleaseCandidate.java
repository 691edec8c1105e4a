package org.anshi.journey.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.Form;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * A set of models somebody wants to run, read whole. {@code deployedProcesses} are those already there, which a call
 * activity may name too.
 */
record ReleaseCandidate(
        Map<String, Diagram> diagrams,
        Map<String, DmnModelInstance> tables,
        Map<String, Form> forms,
        Set<String> deployedProcesses) {

    /** One BPMN file. */
    record Diagram(String file, BpmnModelInstance model) {
        <E extends ModelElementInstance> Collection<E> all(Class<E> type) {
            return model.getModelElementsByType(type);
        }

        Collection<Process> processes() {
            return all(Process.class);
        }

        boolean isJourney() {
            return processes().stream()
                    .anyMatch(process ->
                            Boolean.parseBoolean(ElementProperties.of(process).get("journey")));
        }

        Finding finding(BaseElement element, String rule, String problem, String wayOut) {
            return new Finding(
                    file,
                    element == null ? null : element.getId(),
                    element == null ? null : element.getAttributeValue("name"),
                    rule,
                    problem,
                    wayOut);
        }
    }

    Stream<Diagram> eachDiagram() {
        return diagrams.values().stream();
    }

    boolean knowsProcess(String key) {
        return deployedProcesses.contains(key)
                || eachDiagram().anyMatch(diagram -> diagram.processes().stream()
                        .anyMatch(process -> process.getId().equals(key)));
    }

    List<String> formIds() {
        return List.copyOf(forms.keySet());
    }
}
