package org.anshi.journey.qualified;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anshi.journey.model.ElementProperties;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.Catalogue;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a task asks of whoever does it, as its diagram says, and the category of goods it is about. */
@Component
class AskedOfTask {
    static final String PROPERTY = "qualification";
    private static final String CATEGORY = "category";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Map<String, List<String>> read = new ConcurrentHashMap<>();

    AskedOfTask(@Lazy RepositoryService repository, @Lazy RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** Codes of the catalogue; none for most tasks. */
    List<String> codes(Task task) {
        if (task.getProcessDefinitionId() == null) {
            return List.of();
        }
        return read.computeIfAbsent(
                task.getProcessDefinitionId() + "#" + task.getTaskDefinitionKey(), key -> written(task));
    }

    private List<String> written(Task task) {
        return repository
                                .getBpmnModelInstance(task.getProcessDefinitionId())
                                .getModelElementById(task.getTaskDefinitionKey())
                        instanceof UserTask element
                ? Catalogue.asked(ElementProperties.of(element).get(PROPERTY))
                : List.of();
    }

    /** Null where the process is about no goods. */
    ProductCategory category(Task task) {
        return Optional.ofNullable(runtime.getVariable(task.getProcessInstanceId(), CATEGORY))
                .flatMap(code -> ProductCategory.find(code.toString()))
                .orElse(null);
    }
}
