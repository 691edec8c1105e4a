package org.anshi.journey.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.anshi.journey.Models;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start-up releases the shipped models, then the operator's own; what has not changed is not released again. */
@Component
@Order(100)
class ReleaseAtStart implements ApplicationRunner {
    private final Models models;
    private final ModelFolders folders;
    private final String own;

    ReleaseAtStart(Models models, ModelFolders folders, @Value("${anshi.models:}") String own) {
        this.models = models;
        this.folders = folders;
        this.own = own;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        models.release("anshi", folders.shipped());
        if (!own.isBlank()) {
            Path folder = Path.of(own);
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException("ANSHI_MODELS names " + own + ", which is not a folder");
            }
            models.release("own", folders.in(folder));
        }
    }
}
