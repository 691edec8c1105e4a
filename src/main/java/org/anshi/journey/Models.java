package org.anshi.journey;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.anshi.journey.gate.EngineVerdict;
import org.anshi.journey.gate.ModelGate;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Model releases: checked, then deployed as one, whole or not at all. */
@Service
public class Models {
    /** Where a release comes from: the folders read at start-up, or an analyst's hands. */
    public enum Source {
        START("anshi"),
        WORKBENCH("workbench");

        private final String code;

        Source(String code) {
            this.code = code;
        }

        boolean is(String code) {
            return this.code.equals(code);
        }

        public String code() {
            return code;
        }
    }

    /** A file of a release: {@code repair.bpmn}, {@code response-limits.dmn}, {@code accept-request.form}. */
    public record ModelFile(String name, byte[] content) {}

    /** A rule a model breaks: where, and what to do. {@code element} and {@code label} may be null for a whole file. */
    public record Finding(
            String file, String element, String label, String rule, Bilingual problem, Bilingual wayOut) {}

    public record Release(String id, String name, Instant at, List<String> files) implements Serializable {}

    private final ModelGate gate;
    private final RepositoryService repository;

    Models(ModelGate gate, @Lazy RepositoryService repository) {
        this.gate = gate;
        this.repository = repository;
    }

    /** All findings; empty when the release may be deployed. */
    public List<Finding> check(String name, List<ModelFile> files) {
        return gate.check(name, files);
    }

    /**
     * Checks, then deploys the whole set or nothing. A set like the newest one of this name and source is not deployed
     * again: what an analyst released in between goes on running after a restart.
     *
     * @throws ReleaseRefused with the findings
     */
    public Release release(String name, Source source, List<ModelFile> files) {
        return release(
                name,
                files,
                repository.createDeployment().name(name).source(source.code).enableDuplicateFiltering(false));
    }

    /** The same, also where the newest of this name and source is alike: others may have been released since. */
    Release releaseAgain(String name, Source source, List<ModelFile> files) {
        return release(name, files, repository.createDeployment().name(name).source(source.code));
    }

    private Release release(String name, List<ModelFile> files, DeploymentBuilder deployment) {
        List<Finding> findings = gate.check(name, files);
        if (!findings.isEmpty()) {
            throw new ReleaseRefused(findings);
        }
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Deployment deployed = deploy(deployment);
        return new Release(
                deployed.getId(),
                deployed.getName(),
                deployed.getDeploymentTime().toInstant(),
                files.stream().map(ModelFile::name).toList());
    }

    private static Deployment deploy(DeploymentBuilder deployment) {
        try {
            return deployment.deploy();
        } catch (ProcessEngineException e) {
            throw new ReleaseRefused(EngineVerdict.of(e).orElseThrow(() -> e));
        }
    }
}
