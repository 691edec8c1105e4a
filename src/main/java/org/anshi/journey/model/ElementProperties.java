package org.anshi.journey.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** The extension properties an analyst wrote on an element, in their order; read from the diagram once. */
@Component
public class ElementProperties {
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    /** Of the element this execution stands on. */
    public Map<String, String> of(DelegateExecution execution) {
        return read.computeIfAbsent(
                execution.getProcessDefinitionId() + "#" + execution.getCurrentActivityId(),
                key -> of(execution.getBpmnModelElementInstance()));
    }

    public static Map<String, String> of(BaseElement element) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream)
                .filter(property -> property.getCamundaName() != null)
                .collect(
                        LinkedHashMap::new,
                        (map, property) -> map.put(property.getCamundaName(), value(property)),
                        Map::putAll);
    }

    private static String value(CamundaProperty property) {
        return property.getCamundaValue() == null
                ? ""
                : property.getCamundaValue().trim();
    }
}
