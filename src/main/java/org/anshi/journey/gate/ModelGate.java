package org.anshi.journey.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Holds a model release against the rules before any of it is deployed. */
@Component
public class ModelGate {
    private final List<ModelRule> rules;
    private final RepositoryService repository;

    ModelGate(List<ModelRule> rules, @Lazy RepositoryService repository) {
        this.rules = rules;
        this.repository = repository;
    }

    /** All findings; none when the release may be deployed. */
    public List<Finding> check(List<ModelFile> files) {
        List<Finding> findings = new ArrayList<>();
        if (files.isEmpty()) {
            findings.add(new Finding(
                    "", null, null, "readable", "没有文件。 No files.", "请选择 .bpmn、.dmn、.form 文件。 Choose some."));
        }
        ReadModels read = new ReadModels();
        files.forEach(file -> read.read(file, findings));
        ReleaseCandidate candidate = read.candidate(deployedProcesses());
        rules.forEach(rule -> rule.check(candidate).forEach(findings::add));
        return findings;
    }

    private Set<String> deployedProcesses() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
    }
}
