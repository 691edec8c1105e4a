package org.anshi.journey.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshi.journey.Models.ModelFile;
import org.anshi.journey.Models.Source;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What was released at start-up before. While nodes of an old and a new version run together, a node of the old one that is
 * started again brings models that were replaced already: they must not come back as the newest.
 */
@Component
public class FormerReleases {
    private static final Logger log = LoggerFactory.getLogger(FormerReleases.class);

    private final RepositoryService repository;

    FormerReleases(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Exactly these files were released under this name, and others after them. */
    public boolean wereReplaced(String name, List<ModelFile> files) {
        Map<String, byte[]> asked = files.stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
        List<Deployment> releases = repository
                .createDeploymentQuery()
                .deploymentName(name)
                .deploymentSource(Source.START.code())
                .orderByDeploymentTime()
                .desc()
                .list();
        for (int i = 0; i < releases.size(); i++) {
            if (isAlike(releases.get(i), asked)) {
                if (i > 0) {
                    log.info(
                            "模型发布“{}”已被更新的版本取代，保持现行版本。 The models of release \"{}\" were replaced by newer ones, which stay.",
                            name,
                            name);
                }
                return i > 0;
            }
        }
        return false;
    }

    private boolean isAlike(Deployment release, Map<String, byte[]> asked) {
        List<Resource> released = repository.getDeploymentResources(release.getId());
        return released.size() == asked.size()
                && released.stream()
                        .allMatch(file -> asked.containsKey(file.getName())
                                && Arrays.equals(file.getBytes(), asked.get(file.getName())));
    }
}
