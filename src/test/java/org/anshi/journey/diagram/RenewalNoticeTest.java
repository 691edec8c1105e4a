package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The end of an extended cover is told before it comes; nothing renews by itself. */
class RenewalNoticeTest {
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
        walk.release("renewal-notice.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void theConsumerIsToldFiveDaysBeforeTheEnd() {
        walk.starts("renewal-notice", "journey", "warranty-extension", "coverEndsOn", "2029-01-10")
                .hasHeard("wakes 5 cd before 2029-01-10")
                .hasNotHeard("told renewal-notice")
                .reaches("IntermediateCatchEvent_FiveDaysBeforeEnd")
                .hasHeard("told renewal-notice")
                .hasNotHeard("extended by 12 months")
                .endsAt("EndEvent_ConsumerNotified");
    }
}
