package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anshi.DatabaseUnderTest;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The embedded default is kept by copying its folder while it is stopped; the copy is the whole house. */
// PostgreSQL has its own tools for it.
@DisabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class BackupSystemTest {
    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Test
    void aCopyOfTheFolderIsTheWholeHouse() throws Exception {
        RunningProduct product = RunningProduct.startOn(DatabaseUnderTest.H2, data, Map.of());
        String token;
        JsonNode before;
        try {
            Program program = new Program(product.base());
            token = program.post("/api/v1/cases", Requests.repair()).at("token");
            program.upload(
                    "/api/v1/track/" + token + "/photos", "photos", "photo.jpg", List.of(Pictures.jpegSaying("kept")));
            before = program.progress(token).json();
        } finally {
            product.stop();
        }
        copy(data, elsewhere);

        RunningProduct restored = RunningProduct.startOn(DatabaseUnderTest.H2, elsewhere, Map.of());
        try {
            JsonNode after = new Program(restored.base()).progress(token).json();
            for (String what : List.of("caseNumber", "status", "responsible", "promises", "milestones", "actions")) {
                assertThat(after.path(what)).as(what).isEqualTo(before.path(what));
            }
            assertThat(new Outsider(restored.base(), "admin", "anshi")
                            .walk(token)
                            .path("status")
                            .asText())
                    .isEqualTo("closed");
        } finally {
            restored.stop();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path kept = to.resolve(from.relativize(file).toString());
                Files.createDirectories(kept.getParent());
                Files.copy(file, kept);
            }
        }
    }
}
