package org.anshi.journey.qualified;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.Catalogue;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a task asks of whoever does it, as its diagram says, and the category of goods it is about. */
@Component
class AskedOfTask {
    static final String PROPERTY = "qualification";
    private static final String CATEGORY = "category";

    private final RepositoryService repository;
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    AskedOfTask(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Codes of the catalogue; none for most tasks. */
    List<String> codes(TaskEntity task) {
        if (task.getProcessDefinitionId() == null) {
            return List.of();
        }
        return read.computeIfAbsent(
                task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(), key -> written(task));
    }

    private List<String> written(TaskEntity task) {
        return repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(task.getTaskDefinitionKey())
                        instanceof UserTask element
                ? Catalogue.asked(ElementProperties.of(element).get(PROPERTY))
                : List.of();
    }

    /** Null where the process is about no goods. */
    ProductCategory category(TaskEntity task) {
        return Optional.ofNullable(task.getVariable(CATEGORY))
                .flatMap(code -> ProductCategory.find(code.toString()))
                .orElse(null);
    }
}
