package org.anshi.journey.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.gate.candidate.ReadModels;
import org.anshi.journey.gate.candidate.ReleaseCandidate;
import org.anshi.journey.gate.candidate.ReleaseCandidate.Running;
import org.anshi.shared.Bilingual;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
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
    public List<Finding> check(String release, List<ModelFile> files) {
        List<Finding> findings = new ArrayList<>();
        if (files.isEmpty()) {
            findings.add(new Finding(
                    "",
                    null,
                    null,
                    "readable",
                    new Bilingual("没有文件。", "There are no files."),
                    new Bilingual("请选择 .bpmn、.dmn、.form 文件。", "Choose .bpmn, .dmn and .form files.")));
        }
        ReadModels read = new ReadModels();
        files.forEach(file -> read.read(file, findings));
        ReleaseCandidate candidate = read.candidate(release, running());
        rules.forEach(rule -> rule.check(candidate).forEach(findings::add));
        return findings;
    }

    private Running running() {
        Map<String, String> releases = repository.createDeploymentQuery().list().stream()
                .filter(release -> release.getName() != null)
                .collect(Collectors.toMap(Deployment::getId, Deployment::getName));
        return new Running(
                repository.createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(
                                ProcessDefinition::getKey,
                                process -> releases.getOrDefault(process.getDeploymentId(), ""))),
                repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(
                                DecisionDefinition::getKey,
                                table -> releases.getOrDefault(table.getDeploymentId(), ""))));
    }
}
