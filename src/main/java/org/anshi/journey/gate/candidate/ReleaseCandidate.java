package org.anshi.journey.gate.candidate;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.model.ElementProperties;
import org.anshi.journey.model.Form;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** A set of models somebody wants to run under one name, read whole, beside those that run already. */
public record ReleaseCandidate(
        String name,
        Map<String, Diagram> diagrams,
        Map<String, DmnModelInstance> tables,
        Map<String, Form> forms,
        Running running) {

    /** What runs already: processes and decision tables by id, each with the name of the release it belongs to. */
    public record Running(Map<String, String> processes, Map<String, String> tables) {}

    /** One BPMN file: the model, and the file as it is written. */
    public record Diagram(String file, BpmnModelInstance model, Document written) {
        public <E extends ModelElementInstance> Collection<E> all(Class<E> type) {
            return model.getModelElementsByType(type);
        }

        public Collection<Process> processes() {
            return all(Process.class);
        }

        public boolean isJourney() {
            return processes().stream()
                    .anyMatch(process ->
                            Boolean.parseBoolean(ElementProperties.of(process).get("journey")));
        }

        public Finding finding(BaseElement element, String rule, Bilingual problem, Bilingual wayOut) {
            return new Finding(
                    file,
                    element == null ? null : element.getId(),
                    element == null ? null : element.getAttributeValue("name"),
                    rule,
                    problem,
                    wayOut);
        }
    }

    public Stream<Diagram> eachDiagram() {
        return diagrams.values().stream();
    }

    public boolean knowsProcess(String key) {
        return running.processes().containsKey(key)
                || eachDiagram().anyMatch(diagram -> diagram.processes().stream()
                        .anyMatch(process -> key.equals(process.getId())));
    }
}
