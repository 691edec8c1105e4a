package org.anshi.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.Models.Release;
import org.anshi.journey.Models.Source;
import org.anshi.journey.release.FormerReleases;
import org.anshi.journey.release.ModelFolders;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/**
 * The models that come with the product. A newer product releases its newer models at start-up, but never over a model somebody
 * released of their own: that one runs on, and is named here until somebody decides for the shipped one.
 */
@Service
public class ShippedModels {
    private static final String NAME = "anshi";

    /** A model of somebody's own that runs in place of a shipped one which differs: {@code repair}, and the release it is of. */
    public record Kept(String key, String file, Release own) {
        /** What an operator should know about it. */
        public Bilingual words(ZoneId zone) {
            LocalDateTime at = LocalDateTime.ofInstant(own.at(), zone).truncatedTo(ChronoUnit.MINUTES);
            return new Bilingual(
                    file + " 继续使用 " + at + " 在工作台发布的版本，随产品的版本与之不同，没有启用；可在 /workbench 改用。",
                    file + " runs as released at the workbench on " + at
                            + "; the shipped one differs and is not used. Switch to it at /workbench.");
        }
    }

    private final Models models;
    private final ModelFolders folders;
    private final FormerReleases former;
    private final RepositoryService repository;

    ShippedModels(Models models, ModelFolders folders, FormerReleases former, @Lazy RepositoryService repository) {
        this.models = models;
        this.folders = folders;
        this.former = former;
        this.repository = repository;
    }

    /**
     * Releases what has changed, except where somebody's own model runs, or a newer product's models do already.
     *
     * @return the models that were left as they run
     */
    public List<Kept> release() {
        return release(folders.shipped());
    }

    List<Kept> release(List<ModelFile> shipped) {
        List<Kept> kept = kept(shipped);
        List<ModelFile> others = without(kept, shipped);
        if (!former.wereReplaced(NAME, others)) {
            models.release(NAME, Source.START, others);
        }
        return kept;
    }

    /** What runs in place of shipped models now. */
    public List<Kept> kept() {
        return kept(folders.shipped());
    }

    /**
     * New cases begin with the shipped model again; running ones keep what they began with.
     *
     * @throws Refused NOT_FOUND when no model of one's own runs in its place
     */
    public Release takeBack(String key) {
        return takeBack(key, folders.shipped());
    }

    Release takeBack(String key, List<ModelFile> shipped) {
        List<Kept> kept = kept(shipped);
        List<Kept> others =
                kept.stream().filter(model -> !model.key().equals(key)).toList();
        if (others.size() == kept.size()) {
            throw new Refused(
                    Refused.Kind.NOT_FOUND,
                    new Bilingual(
                            "没有自有模型替代随产品的 " + key + "。",
                            "No model of your own runs in place of the shipped " + key + "."));
        }
        return models.release(NAME, Source.START, without(others, shipped));
    }

    private static List<ModelFile> without(List<Kept> kept, List<ModelFile> shipped) {
        Set<String> left = kept.stream().map(Kept::file).collect(Collectors.toSet());
        return shipped.stream().filter(file -> !left.contains(file.name())).toList();
    }

    private List<Kept> kept(List<ModelFile> shipped) {
        Map<String, ResourceDefinition> running = running();
        Map<String, Deployment> deployments = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(Deployment::getId, deployed -> deployed));
        return shipped.stream()
                .flatMap(file -> Optional.ofNullable(running.get(file.name()))
                        .filter(model -> !isShipped(deployments.get(model.getDeploymentId())))
                        .filter(model -> !Arrays.equals(content(model), file.content()))
                        .map(model -> new Kept(
                                model.getKey(), file.name(), release(deployments.get(model.getDeploymentId()))))
                        .stream())
                .toList();
    }

    /** By the name of the shipped file, which is called by the process or table in it. */
    private Map<String, ResourceDefinition> running() {
        Map<String, ResourceDefinition> running = new HashMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(process -> running.put(process.getKey() + ".bpmn", process));
        repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(table -> running.put(table.getKey() + ".dmn", table));
        return running;
    }

    private static boolean isShipped(Deployment deployed) {
        return Source.START.is(deployed.getSource()) && NAME.equals(deployed.getName());
    }

    private Release release(Deployment deployed) {
        return new Release(
                deployed.getId(),
                deployed.getName(),
                deployed.getDeploymentTime().toInstant(),
                repository.getDeploymentResourceNames(deployed.getId()));
    }

    private byte[] content(ResourceDefinition model) {
        try (InputStream content = repository.getResourceAsStream(model.getDeploymentId(), model.getResourceName())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
