package org.anshi.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The Chromium of the operating system, brought by the project's script when it is missing. */
final class SystemChromium {
    private static final Path INSTALL = Path.of("src/test/scripts/install-chromium.sh");
    private static final int MINUTES_TO_INSTALL = 10;

    private SystemChromium() {}

    static Path path() {
        return find().orElseGet(() -> {
            install();
            return find().orElseThrow(() -> new IllegalStateException("No Chromium; name one in ANSHI_CHROMIUM"));
        });
    }

    private static Optional<Path> find() {
        String named = System.getenv("ANSHI_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void install() {
        try {
            Process script =
                    new ProcessBuilder("sh", INSTALL.toString()).inheritIO().start();
            if (!script.waitFor(MINUTES_TO_INSTALL, TimeUnit.MINUTES) || script.exitValue() != 0) {
                throw new IllegalStateException(INSTALL + " could not bring a browser; its words are above");
            }
        } catch (IOException failed) {
            throw new IllegalStateException(INSTALL + " does not run", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a browser was installed", stopped);
        }
    }
}
