package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a lead hears and does when it has to do a partner's part. */
class PartnerMissingTest {
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
        walk.release("partner-missing.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void theLeadGoesOnItself() {
        missing(false);
        walk.does("lead.agent", "Task_DecidePartner", "partnerDecision", "keep")
                .hasHeard("lead told")
                .hasNotHeard("told handed-back")
                .endsAt("EndEvent_LeadGoesOn");
    }

    @Test
    void aCaseThatCameBackIsNewsForTheConsumer() {
        missing(true);
        walk.does("lead.agent", "Task_DecidePartner", "partnerDecision", "keep")
                .hasHeard("told handed-back", "lead told")
                .endsAt("EndEvent_LeadGoesOn");
    }

    @Test
    void aPartnerFoundTakesTheCase() {
        VOCABULARY.partnerFound();
        missing(false);
        walk.does("lead.agent", "Task_DecidePartner", "partnerDecision", "again")
                .hasHeard("looked again", "told handed-over")
                .endsAt("EndEvent_PartnerFound");
    }

    @Test
    void aPartnerFoundForAPartLeavesTheCaseWithItsHolder() {
        VOCABULARY.partnerFound();
        VOCABULARY.pieceOfWork();
        missing(false);
        walk.does("lead.agent", "Task_DecidePartner", "partnerDecision", "again")
                .hasHeard("looked again")
                .hasNotHeard("told handed-over")
                .endsAt("EndEvent_PartnerFound");
    }

    @Test
    void whileNobodyFitsTheLeadIsAskedAgain() {
        missing(false);
        walk.does("lead.agent", "Task_DecidePartner", "partnerDecision", "again")
                .does("lead.agent", "Task_DecidePartner", "partnerDecision", "keep")
                .hasHeard("lead told", "looked again", "lead told")
                .endsAt("EndEvent_LeadGoesOn");
    }

    @Test
    void aCaseThatEndsNeedsNoPartner() {
        missing(false);
        walk.hears("Msg_PartnerNeededNoMore").endsAt("EndEvent_PartnerNeededNoMore");
    }

    private void missing(boolean holderChanged) {
        walk.starts(
                "partner-missing",
                "journey",
                "repair",
                "category",
                "other",
                "part",
                "repairer",
                "holderChanged",
                holderChanged);
    }
}
