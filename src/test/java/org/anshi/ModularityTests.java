package org.anshi;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
    private final ApplicationModules rooms = ApplicationModules.of(AnshiApplication.class);

    @Test
    void everyRoomUsesOnlyItsNeighboursDoors() {
        rooms.verify();
    }

    @Test
    void drawsTheFloorPlan() {
        new Documenter(rooms).writeDocumentation();
    }
}
