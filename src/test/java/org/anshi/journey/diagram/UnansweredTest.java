package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What follows a reminder that the consumer leaves unanswered, at every wait of every journey. */
class UnansweredTest {
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
        walk.release("unanswered.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void silenceIsTakenForAnAnswerOnlyAfterACallAndAWordOfWarning() {
        silent("reject-quote");
        walk.reaches("IntermediateCatchEvent_SevenDays");
        called("not-reached");
        walk.hasHeard("told last-reminder")
                .hasNotHeard("presumed reject-quote")
                .reaches("IntermediateCatchEvent_FiveDays")
                .hasHeard("told silence-concluded", "presumed reject-quote")
                .endsAt("EndEvent_Concluded");
    }

    @Test
    void whoNeedsMoreTimeHasIt() {
        silent("reject-quote");
        walk.reaches("IntermediateCatchEvent_SevenDays");
        called("more-time");
        walk.hasNotHeard("told last-reminder").reaches("IntermediateCatchEvent_SevenDays");
        called("will-answer");
        walk.hasHeard("told last-reminder");
    }

    @Test
    void whereNothingMayBePresumedTheCallsGoOn() {
        silent("wait");
        walk.reaches("IntermediateCatchEvent_SevenDays");
        called("not-reached");
        walk.hasNotHeard("told last-reminder").reaches("IntermediateCatchEvent_SevenDays");
        called("will-answer");
        walk.hasNotHeard("told last-reminder");
    }

    @Test
    void anAnswerEndsTheFollowUpWhereverItStands() {
        silent("reject-quote");
        walk.hears("Msg_ConsumerAnswered").hasNotHeard("presumed reject-quote").endsAt("EndEvent_Answered");
    }

    private void called(String result) {
        walk.does("lead.agent", "Task_CallConsumer", "callResult", result);
    }

    private void silent(String silence) {
        walk.starts("unanswered", "journey", "repair", "awaited", "Task_AwaitQuoteAnswer", "silence", silence);
    }
}
