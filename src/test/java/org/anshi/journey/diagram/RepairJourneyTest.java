package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Repair with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class RepairJourneyTest {
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
        VOCABULARY.gives();
        walk = new JourneyWalk(ENGINE.getProcessEngine(), VOCABULARY);
        walk.release("repair.bpmn");
    }

    @Test
    void repairedFreeOfChargeAtHome() {
        accepted();
        freeOfCharge();
        appointed("on-site");
        walk.does("repairer.technician", "Task_SetOut")
                .hasHeard("code sent", "told on-the-way")
                .does("repairer.technician", "Task_ReportArrival");
        repaired();
        walk.hasHeard("told arrived", "kept arrival", "told repaired")
                .answers("Task_AwaitCompletionAnswer", "confirm-completion")
                .hasHeard(
                        "counted repair",
                        "kept completion",
                        "handed to lead",
                        "told closed",
                        "closed",
                        "watched by rework-watch")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void solvedRemotely() {
        accepted();
        walk.does("holder.agent", "Task_GuideRemotely", "guidance", "solved")
                .hasHeard("told guidance-given", "asked Task_AwaitGuidanceAnswer")
                .reaches("BoundaryEvent_AwaitGuidanceAnswerUnanswered")
                .hasHeard("told guidance-reminder")
                .answers("Task_AwaitGuidanceAnswer", "confirm-completion")
                .hasHeard("kept solution", "kept completion", "told closed", "closed")
                .hasNotHeard("watched by rework-watch")
                .endsAt("EndEvent_ClosedWithoutRepair");
    }

    @Test
    void solvedByTheConsumerNeedsNoVisit() {
        accepted();
        walk.hears("Msg_DiagnosisSolved", "guidance", "solved", "answer", "confirm-completion")
                .hasHeard("kept solution", "kept completion", "told closed", "closed")
                .endsAt("EndEvent_ClosedWithoutRepair");
    }

    @Test
    void guidanceThatDidNotHelpLeadsToARepair() {
        accepted();
        walk.does("holder.agent", "Task_GuideRemotely", "guidance", "solved")
                .answers("Task_AwaitGuidanceAnswer", "still-faulty")
                .hasHeard("told plan-told", "kept solution", "handed to repairer", "told handed-over");
    }

    @Test
    void aQuoteIsApprovedOutOfWarranty() {
        quoted();
        walk.reaches("BoundaryEvent_AwaitQuoteAnswerUnanswered")
                .hasHeard("told quote-reminder", "silence at Task_AwaitQuoteAnswer")
                .answers("Task_AwaitQuoteAnswer", "approve-quote")
                .hasHeard("handed to repairer", "told handed-over");
    }

    @Test
    void aMainPartStillCoveredIsRepairedFreeOfCharge() {
        VOCABULARY.forget();
        VOCABULARY.onlyMainPartsCovered();
        walk.starts("repair", "journey", "repair", "category", "large-appliance")
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .knows("coveredByWarranty", false)
                .does("holder.agent", "Task_GuideRemotely", "guidance", "needs-repair", "mainPart", "yes")
                .hasHeard("told plan-told", "kept solution", "handed to repairer")
                .hasNotHeard("told quote-sent");
    }

    @Test
    void aMainPartTheRepairerFindsIsCorrectedBeforeAnythingIsQuoted() {
        VOCABULARY.forget();
        VOCABULARY.onlyMainPartsCovered();
        walk.starts("repair", "journey", "repair", "category", "large-appliance")
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .does("holder.agent", "Task_GuideRemotely", "guidance", "needs-repair", "mainPart", "no")
                .does("repairer.agent", "Task_QuoteRepair", "mainPart", "yes")
                .knows("coveredByWarranty", true)
                .hasHeard("told plan-told", "kept solution", "told handed-over")
                .hasNotHeard("told quote-sent", "asked Task_AwaitQuoteAnswer");
    }

    @Test
    void aQuoteIsRejected() {
        quoted();
        walk.answers("Task_AwaitQuoteAnswer", "reject-quote")
                .does("repairer.agent", "Task_HandBackProduct")
                .hasHeard("told quote-rejected", "kept completion", "told closed", "closed")
                .hasNotHeard("watched by rework-watch")
                .endsAt("EndEvent_ClosedWithoutRepair");
    }

    @Test
    void aTimeTheConsumerChoseBecomesThePromise() {
        accepted();
        freeOfCharge();
        walk.does("repairer.agent", "Task_ProposeAppointment", "appointmentAt", "2026-11-27", "method", "mail-in")
                .reaches("BoundaryEvent_AwaitAppointmentAnswerUnanswered")
                .hasHeard("told appointment-reminder")
                .answers("Task_AwaitAppointmentAnswer", "propose-other-time", "appointmentAt", "2026-12-01")
                .hasHeard("agreed arrival 2026-12-01", "told appointment-confirmed")
                .does("repairer.agent", "Task_ReceiveProduct")
                .knows("productHeld", "yes")
                .hasHeard("told arrived", "kept arrival");
    }

    @Test
    void aStrandedCarIsReachedWithinTheLimitOfItsRescue() {
        stranded("vehicle");
        walk.hasHeard("handed to repairer", "told handed-over", "committed arrival to roadside-rescue");
    }

    @Test
    void onlyACarIsRescuedFromTheRoad() {
        stranded("large-appliance");
        walk.hasHeard("handed to repairer", "told handed-over").hasNotHeard("committed arrival to roadside-rescue");
    }

    @Test
    void beforeAnybodySetsOutTheConsumerGivesUpTheTimeForALaterOne() {
        accepted();
        freeOfCharge();
        appointed("on-site");
        walk.hasHeard("proposed repairer 2026-11-27", "booked repairer 2026-11-27")
                .hears("Msg_VisitRescheduled", "rescheduledBy", "consumer", "appointmentAt", "2026-11-30")
                .hasHeard("told appointment-given-up")
                .does("repairer.agent", "Task_ProposeAppointment", "appointmentAt", "2026-11-30", "method", "on-site")
                .answers("Task_AwaitAppointmentAnswer", "confirm-appointment")
                .hasHeard("agreed arrival 2026-11-30", "booked repairer 2026-11-30", "told appointment-confirmed")
                .reaches("BoundaryEvent_FormerTimeCome")
                .hasHeard("paused later-slot", "agreed arrival 2026-11-30")
                .reaches("BoundaryEvent_LaterTimeCome")
                .hasHeard("resumed later-slot")
                .does("repairer.technician", "Task_SetOut")
                .does("repairer.technician", "Task_ReportArrival")
                .hasHeard("kept arrival", "visited");
    }

    @Test
    void whenTheRepairerCannotComeTheConsumerIsAskedAndTheClockGoesOn() {
        accepted();
        freeOfCharge();
        appointed("on-site");
        VOCABULARY.forget();
        walk.hears("Msg_VisitRescheduled", "rescheduledBy", "organisation", "appointmentAt", "2026-11-28")
                .hasHeard(
                        "proposed repairer 2026-11-28",
                        "told appointment-proposed",
                        "asked Task_AwaitAppointmentAnswer")
                .answers("Task_AwaitAppointmentAnswer", "confirm-appointment")
                .hasHeard("booked repairer 2026-11-28", "told appointment-confirmed")
                .hasNotHeard("agreed arrival 2026-11-28", "paused later-slot")
                .does("repairer.technician", "Task_SetOut");
    }

    @Test
    void nobodyHasToComeForWhatIsMailedIn() {
        accepted();
        freeOfCharge();
        appointed("mail-in");
        walk.hasHeard("nobody has to come").hasNotHeard("proposed repairer 2026-11-27", "booked repairer 2026-11-27");
    }

    @Test
    void nobodyCameSaysTheConsumer() {
        accepted();
        freeOfCharge();
        appointed("on-site");
        VOCABULARY.withoutCode();
        walk.does("repairer.technician", "Task_SetOut")
                .does("repairer.technician", "Task_ReportArrival")
                .hasHeard("asked Task_AwaitArrivalAnswer")
                .reaches("BoundaryEvent_AwaitArrivalAnswerUnanswered")
                .hasHeard("told arrival-reminder")
                .answers("Task_AwaitArrivalAnswer", "nobody-came")
                .hasNotHeard("kept arrival")
                .does("repairer.technician", "Task_ReportArrival")
                .answers("Task_AwaitArrivalAnswer", "confirm-arrival")
                .hasHeard("kept arrival");
    }

    @Test
    void partsAreAwaitedWithTheClockPaused() {
        atTheBench();
        walk.does("repairer.technician", "Task_RepairProduct", "repairResult", "waiting-for-parts")
                .hasHeard("told parts-ordered", "paused waiting-for-parts")
                .does("repairer.agent", "Task_AwaitParts")
                .hasHeard("resumed waiting-for-parts")
                .does("repairer.technician", "Task_RepairProduct", "repairResult", "repaired");
    }

    @Test
    void aFailedTestGoesBackToTheBench() {
        atTheBench();
        walk.does("repairer.technician", "Task_RepairProduct", "repairResult", "repaired")
                .does("repairer.technician", "Task_TestProduct", "testResult", "failed");
        repaired();
    }

    @Test
    void stillFaultyRaisesTheRightToAReplacementWhichTheConsumerTakes() {
        atTheBench();
        repaired();
        VOCABULARY.gives("exchange");
        walk.reaches("BoundaryEvent_AwaitCompletionAnswerUnanswered")
                .hasHeard("told completion-reminder")
                .answers("Task_AwaitCompletionAnswer", "still-faulty")
                .hasHeard("counted failure", "offered Task_OfferReplacement", "told still-faulty")
                .hears("Msg_ReplacementClaimed")
                .hasHeard("opened replacement", "handed to lead", "told replacement-opened", "closed")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_ReplacedInstead");
    }

    @Test
    void stillFaultyWithoutThatRightIsRepairedAgain() {
        atTheBench();
        repaired();
        walk.answers("Task_AwaitCompletionAnswer", "still-faulty")
                .hasHeard("counted failure", "told still-faulty")
                .hasNotHeard("offered Task_OfferReplacement");
        repaired();
        walk.answers("Task_AwaitCompletionAnswer", "confirm-completion").endsAt("EndEvent_CaseResolved");
    }

    @Test
    void whatCannotBeRepairedGoesBackToTheConsumer() {
        atTheBench();
        walk.does("repairer.technician", "Task_RepairProduct", "repairResult", "cannot-repair")
                .hasHeard("counted failure", "offered Task_OfferReplacementUnrepairable", "told cannot-repair")
                .reaches("BoundaryEvent_AwaitUnrepairableAnswerUnanswered")
                .hasHeard("told choice-reminder")
                .answers("Task_AwaitUnrepairableAnswer", "take-product-back")
                .does("repairer.agent", "Task_ReturnProduct")
                .hasNotHeard("watched by rework-watch")
                .endsAt("EndEvent_ClosedWithoutRepair");
    }

    @Test
    void overTheLegalCeilingTheRightIsRaisedBesideTheRepair() {
        atTheBench();
        VOCABULARY.gives("exchange");
        walk.reaches("BoundaryEvent_CompletionOverCeiling")
                .hasHeard("offered Task_OfferReplacementAtCeiling", "told replacement-right");
        repaired();
    }

    @Test
    void overTheLegalCeilingWithoutARightTheRepairGoesOn() {
        atTheBench();
        walk.reaches("BoundaryEvent_CompletionOverCeiling")
                .reaches("IntermediateEvent_NextDay")
                .hasNotHeard("offered Task_OfferReplacementAtCeiling", "told replacement-right");
        VOCABULARY.stageDone();
        walk.reaches("IntermediateEvent_NextDay");
        repaired();
    }

    @Test
    void refused() {
        walk.opens("repair", "large-appliance")
                .does("holder.agent", "Task_AcceptRequest", "decision", "refuse")
                .hasHeard("kept acceptance", "told refused", "closed")
                .endsAt("EndEvent_RequestRefused");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        walk.opens("repair", "large-appliance")
                .misses("Acceptance")
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .misses("Solution")
                .misses("Completion");
        freeOfCharge();
        walk.misses("Arrival").hasHeard("warned acceptance", "warned solution", "warned completion", "warned arrival");
        appointed("drop-off");
        walk.does("repairer.agent", "Task_ReceiveProduct");
        repaired();
        walk.answers("Task_AwaitCompletionAnswer", "confirm-completion").endsAt("EndEvent_CaseResolved");
    }

    @Test
    void cancelledWhileTheRepairerHoldsTheProduct() {
        atTheBench();
        walk.hears("Msg_ConsumerConcern", "concern", "urge")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("handed to lead", "cancelled", "told cancelled")
                .hasNotHeard("kept completion")
                .does("repairer.agent", "Task_ReturnAfterCancel")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    @Test
    void cancelledBeforeAnybodyHoldsTheProduct() {
        walk.opens("repair", "large-appliance")
                .hears("Msg_ConsumerCancels")
                .hasNotHeard("kept acceptance")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    private void accepted() {
        walk.opens("repair", "large-appliance")
                .hasHeard("told received")
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .hasHeard("kept acceptance", "told accepted");
    }

    private void stranded(String category) {
        walk.opens("repair", category)
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .does("holder.agent", "Task_GuideRemotely", "guidance", "needs-rescue");
    }

    private void freeOfCharge() {
        walk.does("holder.agent", "Task_GuideRemotely", "guidance", "repair")
                .hasHeard("told plan-told", "kept solution", "handed to repairer", "told handed-over");
    }

    private void quoted() {
        VOCABULARY.forget();
        VOCABULARY.outOfWarranty();
        walk.starts("repair", "journey", "repair", "category", "large-appliance")
                .does("holder.agent", "Task_AcceptRequest", "decision", "accept")
                .does("holder.agent", "Task_GuideRemotely", "guidance", "repair")
                .does("repairer.agent", "Task_QuoteRepair", "quoteAmount", 320)
                .hasHeard("told quote-sent", "kept solution", "asked Task_AwaitQuoteAnswer");
    }

    private void appointed(String method) {
        walk.does("repairer.agent", "Task_ProposeAppointment", "appointmentAt", "2026-11-27", "method", method)
                .hasHeard("told appointment-proposed", "asked Task_AwaitAppointmentAnswer")
                .answers("Task_AwaitAppointmentAnswer", "confirm-appointment")
                .hasHeard("told appointment-confirmed");
    }

    private void atTheBench() {
        accepted();
        freeOfCharge();
        appointed("mail-in");
        walk.does("repairer.agent", "Task_ReceiveProduct");
    }

    private void repaired() {
        walk.does("repairer.technician", "Task_RepairProduct", "repairResult", "repaired")
                .does("repairer.technician", "Task_TestProduct", "testResult", "passed");
    }
}
