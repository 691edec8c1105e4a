package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What follows an offer to take over, wherever it was made. */
class HandOverTest {
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
        walk.release("hand-over.bpmn");
        VOCABULARY.forget();
    }

    @Test
    void whoAcceptsHoldsTheCaseAndTheConsumerIsTold() {
        offered();
        answered("accept");
        walk.hasHeard("offer announced", "accepted", "told handed-over").endsAt("EndEvent_HandedOver");
    }

    @Test
    void aPieceOfWorkTakenOverIsNoNewsForTheConsumer() {
        VOCABULARY.pieceOfWork();
        offered();
        answered("accept");
        walk.hasHeard("accepted").hasNotHeard("told handed-over").endsAt("EndEvent_HandedOver");
    }

    @Test
    void declinedItGoesBackToTheLead() {
        offered();
        answered("decline");
        walk.hasHeard("declined capacity", "lead told", "told handed-back").endsAt("EndEvent_BackWithLead");
    }

    @Test
    void aPieceOfWorkDeclinedStaysWithItsHolderAndTheLeadKnows() {
        VOCABULARY.pieceOfWork();
        offered();
        answered("decline");
        walk.hasHeard("declined capacity", "lead told")
                .hasNotHeard("told handed-back")
                .endsAt("EndEvent_BackWithLead");
    }

    @Test
    void whoTakesTooLongIsWarnedThenItGoesBack() {
        offered();
        walk.reaches("BoundaryEvent_AnswerAtRisk")
                .hasHeard("receiver warned")
                .reaches("BoundaryEvent_OfferExpired")
                .hasHeard("expired", "lead told", "told handed-back")
                .endsAt("EndEvent_BackWithLead");
    }

    @Test
    void anAnswerGivenElsewhereCountsTheSame() {
        offered();
        walk.hears("Msg_HandOverAnswered", "handOverAnswer", "accept")
                .hasHeard("accepted", "told handed-over")
                .endsAt("EndEvent_HandedOver");
    }

    @Test
    void aWithdrawnOfferIsOver() {
        offered();
        walk.hears("Msg_HandOverWithdrawn").hasNotHeard("accepted").endsAt("EndEvent_HandOverWithdrawn");
    }

    @Test
    void bouncedTooOftenTheLeadsSupervisorDecides() {
        VOCABULARY.bouncedBefore();
        offered();
        answered("decline");
        walk.does("lead.supervisor", "Task_DecideHolder", "holderDecision", "keep")
                .hasHeard("told handed-back", "decided keep")
                .endsAt("EndEvent_LeadDecided");
    }

    @Test
    void nothingIsDecidedAboutACaseThatHasEnded() {
        VOCABULARY.bouncedBefore();
        offered();
        answered("decline");
        walk.hears("Msg_HandOverWithdrawn").hasNotHeard("decided keep").endsAt("EndEvent_NothingToDecide");
    }

    private void answered(String answer) {
        walk.does("receiver.agent", "Task_AnswerHandOver", "handOverAnswer", answer, "declineReason", "capacity");
    }

    private void offered() {
        walk.starts("hand-over", "journey", "repair", "category", "large-appliance", "handOver", "1");
    }
}
