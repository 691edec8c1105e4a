package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was repaired stays promised for thirty days. */
class ReworkWatchTest {
    private static final SpokenVocabulary VOCABULARY = new SpokenVocabulary();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    JourneyWalk.engineSpeaking(VOCABULARY))
            .assertClassCoverageAtLeast(1.0)
            .excludeProcessDefinitionKeys("recovery")
            .build();

    private JourneyWalk walk;

    @BeforeEach
    void release() {
        walk = new JourneyWalk(ENGINE.getProcessEngine(), VOCABULARY);
        walk.release("rework-watch.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void theSameFaultWithinThirtyDaysOpensARepairFreeOfCharge() {
        promised();
        walk.answers("Task_AwaitReport", "report-again")
                .hasHeard("withdrawn Task_AwaitReport", "opened repair", "told rework-opened")
                .endsAt("EndEvent_ReworkOpened");
    }

    @Test
    void afterThirtyDaysTheOfferIsWithdrawn() {
        promised();
        walk.reaches("BoundaryEvent_ReworkPromiseEnds")
                .hasHeard("withdrawn Task_AwaitReport")
                .hasNotHeard("opened repair")
                .endsAt("EndEvent_ReworkPromiseKept");
    }

    private void promised() {
        walk.starts("rework-watch", "journey", "repair", "category", "large-appliance")
                .hasHeard("offered Task_AwaitReport");
    }
}
