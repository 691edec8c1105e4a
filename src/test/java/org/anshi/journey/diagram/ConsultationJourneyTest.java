package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Consultation with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class ConsultationJourneyTest {
    private static final SpokenVocabulary VOCABULARY = new SpokenVocabulary();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    JourneyWalk.engineSpeaking(VOCABULARY))
            .assertClassCoverageAtLeast(1.0)
            .excludeProcessDefinitionKeys("recovery", "hand-over")
            .build();

    private JourneyWalk walk;

    @BeforeEach
    void release() {
        walk = new JourneyWalk(ENGINE.getProcessEngine(), VOCABULARY);
        walk.release("consultation.bpmn");
    }

    @Test
    void calledBackAndAnswered() {
        walk.opens("consultation", "other")
                .hasHeard("told received")
                .does("lead.agent", "Task_CallBack", "callBack", "answer")
                .hasHeard("kept acceptance", "told accepted")
                .does("holder.agent", "Task_AnswerQuestion", "outcome", "answered", "note", "已解答")
                .hasHeard("told done")
                .reaches("BoundaryEvent_Unanswered")
                .hasHeard("told confirmation-reminder")
                .answers("Task_AwaitConfirmation", "confirm-completion")
                .hasHeard("kept completion", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aRepairIsNeeded() {
        walk.opens("consultation", "other")
                .does("lead.agent", "Task_CallBack", "callBack", "repair")
                .hasHeard("kept acceptance", "opened repair", "told repair-opened", "closed")
                .endsAt("EndEvent_RepairOpened");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        walk.opens("consultation", "other")
                .misses("Acceptance")
                .does("lead.agent", "Task_CallBack", "callBack", "answer")
                .misses("Completion")
                .hasHeard("warned acceptance", "warned completion");
    }

    @Test
    void urgedHandedOverAndWithdrawn() {
        walk.opens("consultation", "other")
                .hears("Msg_ConsumerConcern", "concern", "urge")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled")
                .endsAt("EndEvent_CaseWithdrawn");
    }
}
