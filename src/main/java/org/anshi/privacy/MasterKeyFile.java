package org.anshi.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

/** The key file of an installation that was given no master key: only its owner may read it, and it is never half there. */
class MasterKeyFile {
    private final Path file;

    MasterKeyFile(Path folder) {
        this.file = folder.resolve("master.key");
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /** Keeps what another process made first. */
    void make(byte[] secret) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // A temporary file is its owner's only from its first moment on.
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "master", ".draft");
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(secret) + "\n");
            try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            appear(draft);
        } catch (FileAlreadyExistsException someoneElseWasFaster) {
            // Its key is the one to use.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link appears whole or fails when the name is taken; a move is for file systems without links. */
    private void appear(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(draft, file);
        }
    }
}
