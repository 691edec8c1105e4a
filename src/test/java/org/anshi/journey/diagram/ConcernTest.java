package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Urging, complaining and asking for a person, in every journey. */
class ConcernTest {
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
        walk.release("concern.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void urgingIsFollowedUpByTheLead() {
        raised("urge").does("lead.agent", "Task_AnswerUrging");
        answered();
    }

    @Test
    void aPersonCallsWhoAskedForOne() {
        raised("ask-human").does("lead.agent", "Task_ContactConsumer");
        answered();
    }

    @Test
    void aComplaintIsAnsweredByTheLeadsSupervisor() {
        raised("complain").does("lead.supervisor", "Task_AnswerComplaint");
        answered();
    }

    @Test
    void urgingNotAnsweredInTimeGoesToTheSupervisor() {
        raised("urge").reaches("BoundaryEvent_AnswerUrgingLate");
        answeredLate();
    }

    @Test
    void aCallNotMadeInTimeGoesToTheSupervisor() {
        raised("ask-human").reaches("BoundaryEvent_ContactConsumerLate");
        answeredLate();
    }

    @Test
    void aComplaintNotAnsweredInTimeIsOwnedUpTo() {
        raised("complain").reaches("BoundaryEvent_AnswerComplaintLate");
        answeredLate();
    }

    private JourneyWalk raised(String concern) {
        return walk.starts("concern", "journey", "repair", "category", "large-appliance", "concern", concern)
                .hasHeard("told concern-heard");
    }

    private void answeredLate() {
        walk.hasHeard("told concern-late").does("lead.supervisor", "Task_AnswerOverdue");
        answered();
    }

    private void answered() {
        walk.hasHeard("told concern-answered").endsAt("EndEvent_ConcernAnswered");
    }
}
