package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What follows a missed promise, in every journey. */
class RecoveryTest {
    private static final SpokenVocabulary VOCABULARY = new SpokenVocabulary();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    JourneyWalk.engineSpeaking(VOCABULARY))
            .assertClassCoverageAtLeast(1.0)
            .build();

    private JourneyWalk walk;

    @BeforeEach
    void release() {
        walk = new JourneyWalk(ENGINE.getProcessEngine(), VOCABULARY);
        walk.release("recovery.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void aMissedPromiseIsToldAndPromisedAnew() {
        missed();
        renewed();
        VOCABULARY.stageDone();
        walk.reaches("IntermediateCatchEvent_NewTime").endsAt("EndEvent_PromiseRenewed");
    }

    @Test
    void aNewTimeMissedIsToldAndPromisedAgain() {
        missed();
        renewed();
        walk.reaches("IntermediateCatchEvent_NewTime")
                .hasHeard("told promise-renewed", "missed solution", "told promise-missed");
        renewed();
    }

    @Test
    void whatWasDoneMeanwhileNeedsNoNewDate() {
        missed();
        VOCABULARY.stageDone();
        walk.does("lead.supervisor", "Task_Recover", "newDate", "2026-12-01T18:00")
                .hasNotHeard("renewed solution 2026-12-01T18:00", "told promise-renewed")
                .endsAt("EndEvent_StageDoneMeanwhile");
    }

    @Test
    void aNewTimeNotGivenWhenToldIsOwnedUpToAndTheLeadIsWarned() {
        missed();
        walk.reaches("BoundaryEvent_NoNewTimeGiven").hasHeard("warned solution", "told recovery-late");
        renewed();
    }

    @Test
    void nobodyIsTroubledForATimeThatIsNoLongerOwed() {
        missed();
        VOCABULARY.stageDone();
        walk.reaches("BoundaryEvent_NoNewTimeGiven").hasNotHeard("warned solution", "told recovery-late");
    }

    private void renewed() {
        walk.does("lead.supervisor", "Task_Recover", "newDate", "2026-12-01T18:00")
                .hasHeard("renewed solution 2026-12-01T18:00", "told promise-renewed");
    }

    private void missed() {
        walk.starts("recovery", "journey", "repair", "category", "large-appliance", "stage", "solution")
                .hasHeard("missed solution", "told promise-missed");
    }
}
