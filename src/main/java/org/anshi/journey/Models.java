package org.anshi.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshi.journey.gate.ModelGate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** The models that run: checked, released as one deployment, and how many cases stand where in them. */
@Service
public class Models {
    /** A file of a release: {@code repair.bpmn}, {@code response-limits.dmn}, {@code accept-request.form}. */
    public record ModelFile(String name, byte[] content) {}

    /** A rule a model breaks: where, and what to do. {@code element} and {@code label} may be null for a whole file. */
    public record Finding(String file, String element, String label, String rule, String problem, String wayOut) {}

    public record Release(String id, String name, Instant at, List<String> files) {}

    public record RunningModel(
            String key, String name, int version, String definitionId, String release, long openCases) {}

    private final ModelGate gate;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;

    Models(
            ModelGate gate,
            @Lazy RepositoryService repository,
            @Lazy RuntimeService runtime,
            @Lazy ManagementService management) {
        this.gate = gate;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
    }

    /** All findings; empty when the release may be deployed. */
    public List<Finding> check(List<ModelFile> files) {
        return gate.check(files);
    }

    /**
     * Checks, then deploys the whole set or nothing; a set like the newest one of this name is not deployed again.
     *
     * @throws ReleaseRefused with the findings
     */
    public Release release(String name, List<ModelFile> files) {
        List<Finding> findings = gate.check(files);
        if (!findings.isEmpty()) {
            throw new ReleaseRefused(findings);
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source("anshi").enableDuplicateFiltering(false);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Deployment deployed = deployment.deploy();
        return new Release(
                deployed.getId(),
                deployed.getName(),
                deployed.getDeploymentTime().toInstant(),
                files.stream().map(ModelFile::name).toList());
    }

    /** The newest version of each model. */
    public List<RunningModel> running() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(this::running)
                .toList();
    }

    private RunningModel running(ProcessDefinition model) {
        return new RunningModel(
                model.getKey(),
                model.getName(),
                model.getVersion(),
                model.getId(),
                model.getDeploymentId(),
                runtime.createProcessInstanceQuery()
                        .processDefinitionId(model.getId())
                        .count());
    }

    /** The diagram as BPMN XML. */
    public String diagram(String definitionId) {
        try (InputStream xml = repository.getProcessModel(definitionId)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Open cases by activity id. */
    public Map<String, Long> openCasesByActivity(String definitionId) {
        return management.createActivityStatisticsQuery(definitionId).list().stream()
                .collect(Collectors.toMap(ActivityStatistics::getId, count -> (long) count.getInstances()));
    }
}
