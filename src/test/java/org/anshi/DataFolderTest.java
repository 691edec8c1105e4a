package org.anshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The embedded database is where the folder says: named from the root, or from where the product is started. */
class DataFolderTest {
    @TempDir(factory = BelowTarget.class)
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void holdsTheDatabase(boolean relative) throws IOException, SQLException {
        Path named =
                relative ? Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath()) : folder.toAbsolutePath();
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource("operator", Map.of("ANSHI_DATA", named.toString())));
        new YamlPropertySourceLoader()
                .load("shipped", new ClassPathResource("application.yaml"))
                .forEach(settings.getPropertySources()::addLast);

        try (Connection connection =
                DriverManager.getConnection(settings.getProperty("spring.datasource.url"), "anshi", "")) {
            assertThat(connection.isValid(1)).isTrue();
        }

        assertThat(folder.resolve("anshi.mv.db")).isNotEmptyFile();
    }

    static class BelowTarget implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "data");
        }
    }
}
