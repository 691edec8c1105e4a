package org.anshi.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anshi.journey.Models.Release;
import org.anshi.journey.model.ElementProperties;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The models that run, in all their versions, and how many cases stand where in them. */
@Service
public class RunningModels {
    /** One version of a model; {@code openCases} are those that began with it and still run. */
    public record Version(
            String key,
            String name,
            int number,
            String definitionId,
            Release release,
            boolean journey,
            long openCases) {}

    /** Cases that stand at one activity, and how many tasks among them are close to their due date or past it. */
    public record Standing(String activity, String label, long open, long atRisk, long missed) {}

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Clock clock;

    RunningModels(
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management,
            @Lazy TaskService tasks,
            Clock clock) {
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By model, its versions newest first. */
    public Map<String, List<Version>> all() {
        Map<String, Release> releases = releases().stream().collect(Collectors.toMap(Release::id, release -> release));
        return repository
                .createProcessDefinitionQuery()
                .orderByProcessDefinitionKey()
                .asc()
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(model -> version(model, releases.get(model.getDeploymentId())))
                .collect(Collectors.groupingBy(Version::key, LinkedHashMap::new, Collectors.toList()));
    }

    /** Newest first. */
    public List<Version> versions(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(model -> version(model, release(model.getDeploymentId())))
                .toList();
    }

    /** Newest first. */
    public List<Release> releases() {
        return repository.createDeploymentQuery().orderByDeploymentTime().desc().list().stream()
                .map(this::release)
                .toList();
    }

    /** The diagram as BPMN XML. */
    public Optional<String> diagram(String key, int version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(model -> xml(model.getId()));
    }

    /** Where the cases of one version stand, in the order of the diagram. */
    public List<Standing> standing(String definitionId) {
        Date now = Date.from(clock.instant());
        Map<String, Long> missed = byActivity(open(definitionId).dueBefore(now));
        Map<String, Long> warned = byActivity(open(definitionId).followUpBefore(now));
        Map<String, Long> standing = management.createActivityStatisticsQuery(definitionId).list().stream()
                .collect(Collectors.toMap(ActivityStatistics::getId, at -> (long) at.getInstances()));
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(FlowNode.class).stream()
                .filter(step -> standing.containsKey(step.getId()))
                .map(step -> standing(
                        step,
                        standing.get(step.getId()),
                        warned.getOrDefault(step.getId(), 0L),
                        missed.getOrDefault(step.getId(), 0L)))
                .toList();
    }

    private static Standing standing(FlowNode step, long open, long warned, long missed) {
        String label = step.getName() == null ? step.getId() : step.getName();
        return new Standing(step.getId(), label, open, Math.max(0, warned - missed), missed);
    }

    private TaskQuery open(String definitionId) {
        return tasks.createTaskQuery().processDefinitionId(definitionId);
    }

    private static Map<String, Long> byActivity(TaskQuery query) {
        return query.list().stream().collect(Collectors.groupingBy(Task::getTaskDefinitionKey, Collectors.counting()));
    }

    private Version version(ProcessDefinition model, Release release) {
        return new Version(
                model.getKey(),
                model.getName() == null ? model.getKey() : model.getName(),
                model.getVersion(),
                model.getId(),
                release,
                isJourney(model),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(model.getId())
                        .count());
    }

    private boolean isJourney(ProcessDefinition model) {
        Process process = repository.getBpmnModelInstance(model.getId()).getModelElementById(model.getKey());
        return Boolean.parseBoolean(ElementProperties.of(process).get("journey"));
    }

    private Release release(String id) {
        return release(repository.createDeploymentQuery().deploymentId(id).singleResult());
    }

    private Release release(Deployment deployed) {
        return new Release(
                deployed.getId(),
                deployed.getName(),
                deployed.getDeploymentTime().toInstant(),
                repository.getDeploymentResourceNames(deployed.getId()));
    }

    private String xml(String definitionId) {
        try (InputStream xml = repository.getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
