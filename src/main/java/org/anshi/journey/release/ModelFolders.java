package org.anshi.journey.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.journey.Models.ModelFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Where models lie: the shipped ones in the jar, an operator's own in a folder. */
@Component
class ModelFolders {
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    List<ModelFile> shipped() throws IOException {
        List<ModelFile> files = new ArrayList<>();
        for (String pattern : List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form")) {
            for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                files.add(new ModelFile(resource.getFilename(), resource.getContentAsByteArray()));
            }
        }
        files.sort(Comparator.comparing(ModelFile::name));
        return files;
    }

    List<ModelFile> in(Path folder) throws IOException {
        List<ModelFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder, 3)) {
            for (Path path : paths.filter(ModelFolders::isModel).sorted().toList()) {
                files.add(new ModelFile(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static boolean isModel(Path path) {
        String name = path.getFileName().toString();
        return Files.isRegularFile(path) && (name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form"));
    }
}
