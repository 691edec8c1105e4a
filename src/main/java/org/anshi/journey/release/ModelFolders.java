package org.anshi.journey.release;

import java.io.IOException;
import java.io.UncheckedIOException;
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
public class ModelFolders {
    private final ResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    private List<ModelFile> shipped;

    /** They do not change while the product runs. */
    public synchronized List<ModelFile> shipped() {
        if (shipped == null) {
            shipped = readShipped();
        }
        return shipped;
    }

    private List<ModelFile> readShipped() {
        List<ModelFile> files = new ArrayList<>();
        try {
            for (String pattern : List.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form")) {
                for (Resource resource : resources.getResources("classpath*:" + pattern)) {
                    files.add(new ModelFile(resource.getFilename(), resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(ModelFile::name));
        return List.copyOf(files);
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
