package org.anshi.journey.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The forms of each model release, by id. */
@Component
public class ReleasedForms {
    private final RepositoryService repository;
    private final Map<String, Map<String, Form>> byRelease = new ConcurrentHashMap<>();
    private final Map<String, String> releases = new ConcurrentHashMap<>();

    ReleasedForms(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    public Optional<Form> find(String processDefinitionId, String formId) {
        String release = releases.computeIfAbsent(
                processDefinitionId, id -> repository.getProcessDefinition(id).getDeploymentId());
        return Optional.ofNullable(
                byRelease.computeIfAbsent(release, this::read).get(formId));
    }

    private Map<String, Form> read(String release) {
        return repository.getDeploymentResourceNames(release).stream()
                .filter(name -> name.endsWith(".form"))
                .map(name -> form(release, name))
                .collect(Collectors.toMap(Form::id, form -> form));
    }

    private Form form(String release, String name) {
        try (InputStream content = repository.getResourceAsStream(release, name)) {
            return Form.read(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
