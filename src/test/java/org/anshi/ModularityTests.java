package org.anshi;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** {@code -Danshi.floor-plan=draw} draws it anew. */
    @Test
    void theReadmeShowsTheFloorPlanAsItIs() throws Exception {
        FloorPlan plan = new FloorPlan(rooms);
        if ("draw".equals(System.getProperty("anshi.floor-plan"))) {
            plan.hangUp();
        }
        assertThat(FloorPlan.inTheReadme()).isEqualTo(plan.draw());
    }
}
