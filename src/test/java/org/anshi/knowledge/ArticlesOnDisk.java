package org.anshi.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.anshi.knowledge.ArticleVersion.Step;
import org.anshi.shared.OrganisationId;

/** The shipped articles as they stand in the source, all of them approved. */
public final class ArticlesOnDisk {
    private static final Path FOLDER = Path.of("src/main/resources/knowledge/articles");
    private static final String CHINESE = ".zh-CN.md";
    private static final Step SHIPPED = new Step(null, Instant.EPOCH);

    private ArticlesOnDisk() {}

    public static List<ArticleVersion> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CHINESE))
                    .map(name -> name.substring(0, name.length() - CHINESE.length()))
                    .sorted()
                    .map(ArticlesOnDisk::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArticleVersion read(String id) {
        return new ArticleVersion(
                new ArticleId(id),
                1,
                1,
                ArticleStatus.APPROVED,
                file(id + CHINESE).with(file(id + ".en.md"), new OrganisationId("haibei")),
                SHIPPED,
                SHIPPED,
                SHIPPED,
                null);
    }

    private static ArticleFile file(String name) {
        try {
            return ArticleFile.read(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + ": " + e.getMessage(), e);
        }
    }
}
