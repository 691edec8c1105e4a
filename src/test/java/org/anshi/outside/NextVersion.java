package org.anshi.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is shipped, as its next version might be: the same program with a diagram changed. */
final class NextVersion {
    private NextVersion() {}

    /** @return what to start, as Java is told */
    static List<String> of(Path shipped, Path folder, String diagram, UnaryOperator<String> change) {
        try {
            Path next = Files.copy(shipped, folder.resolve("next-version.jar"));
            try (FileSystem inside = FileSystems.newFileSystem(next)) {
                Path changed = inside.getPath("BOOT-INF/classes/bpmn", diagram);
                Files.writeString(changed, change.apply(Files.readString(changed)));
            }
            return List.of("-jar", next.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
