package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What breaks is mended without anything lost, doubled or forgotten; {@code faults/run} does it at full size. */
@EnabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class FaultsSystemTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsLostDoubledOrForgotten() throws Exception {
        boolean whole = "whole".equals(System.getProperty("anshi.faults"));
        try (Faults faults = new Faults(whole ? Faults.Size.WHOLE : Faults.Size.SHORT, folder)) {
            FaultTable table = faults.run();
            Files.writeString(Path.of("target", "faults.txt"), table.toString());
            System.out.println(table);
            assertThat(table.lines())
                    .allSatisfy(line -> assertThat(line.wrong()).as(line.what()).isEmpty());
        }
    }
}
