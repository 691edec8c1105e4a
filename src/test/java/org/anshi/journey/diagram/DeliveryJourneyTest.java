package org.anshi.journey.diagram;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Delivery with nothing but its diagram and the engine: every answer of every gateway, every timer. */
class DeliveryJourneyTest {
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
        walk.release("delivery.bpmn");
    }

    @Test
    void deliveredAndInstalled() {
        accepted("yes");
        walk.hasHeard("committed completion to delivery-with-installation");
        confirmedSlot()
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .hasHeard("kept arrival", "handed to repairer", "told delivered")
                .does("repairer.technician", "Task_InstallProduct", "installationResult", "working")
                .answers("Task_AwaitInstallationConfirmation", "confirm-completion")
                .hasHeard("kept completion", "handed to lead", "told completed", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void deliveredWithoutInstallationOnceTheConsumerSaysSomebodyCame() {
        accepted("no");
        walk.hasNotHeard("committed completion to delivery-with-installation");
        confirmedSlot();
        VOCABULARY.withoutCode();
        walk.does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .reaches("BoundaryEvent_AwaitArrivalConfirmationUnanswered")
                .hasHeard("told arrival-reminder")
                .answers("Task_AwaitArrivalConfirmation", "deny-arrival")
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .answers("Task_AwaitArrivalConfirmation", "confirm-arrival")
                .hasHeard("kept arrival", "kept completion", "closed")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aTimeTheConsumerChoseBecomesThePromise() {
        accepted("no");
        walk.reaches("BoundaryEvent_AwaitSlotAnswerUnanswered")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-01")
                .does(
                        "carrier.agent",
                        "Task_ConfirmOtherTime",
                        "otherTime",
                        "impossible",
                        "appointmentAt",
                        "2026-12-02")
                .answers("Task_AwaitSlotAnswer", "propose-other-time", "appointmentAt", "2026-12-03")
                .does("carrier.agent", "Task_ConfirmOtherTime", "otherTime", "possible", "completionAt", "2026-12-04")
                .hasHeard("agreed arrival 2026-12-03", "agreed completion 2026-12-04", "code sent")
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "nobody-home")
                .hasHeard("nobody met")
                .reaches("BoundaryEvent_AwaitNewTimeUnanswered")
                .answers("Task_AwaitNewTime", "propose-other-time", "appointmentAt", "2026-12-05")
                .hasHeard("told nobody-home", "agreed arrival 2026-12-05", "code sent")
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void beforeTheHoursBeginTheConsumerMayChooseALaterDay() {
        accepted("no");
        confirmedSlot();
        walk.hears("Msg_VisitRescheduled", "rescheduledBy", "consumer", "appointmentAt", "2026-12-03")
                .hasHeard("agreed arrival 2026-12-03", "code sent", "booked carrier 2026-12-03")
                .reaches("BoundaryEvent_FormerTimeCome")
                .hasHeard("paused later-slot", "agreed arrival 2026-12-03")
                .reaches("BoundaryEvent_LaterTimeCome")
                .hasHeard("resumed later-slot")
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .hasHeard("kept arrival", "visited")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void aDateIsAgreedWhereTheCategoryHasNoLimit() {
        accepted("no");
        VOCABULARY.withoutDate();
        confirmedSlot().hasHeard("agreed arrival 2026-11-27", "agreed completion 2026-11-28");
    }

    @Test
    void damagedOnArrivalBecomesAReplacement() {
        accepted("no");
        confirmedSlot()
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "damaged")
                .hasHeard("kept arrival", "handed to lead", "opened replacement", "told replacement-opened", "closed")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_Replaced");
    }

    @Test
    void faultyWhenInstalledBecomesAReplacement() {
        accepted("yes");
        confirmedSlot()
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .does("repairer.technician", "Task_InstallProduct", "installationResult", "working")
                .reaches("BoundaryEvent_AwaitInstallationConfirmationUnanswered")
                .answers("Task_AwaitInstallationConfirmation", "report-fault")
                .does("repairer.technician", "Task_InstallProduct", "installationResult", "faulty")
                .hasNotHeard("kept completion")
                .endsAt("EndEvent_Replaced");
    }

    @Test
    void refused() {
        walk.opens("delivery", "large-appliance")
                .does("seller.agent", "Task_AcceptDelivery", "acceptance", "refuse", "installation", "yes")
                .hasHeard("kept acceptance", "told refused", "closed")
                .endsAt("EndEvent_RequestRefused");
    }

    @Test
    void everyPromiseWarnsAndIsRecovered() {
        walk.opens("delivery", "large-appliance")
                .misses("Acceptance")
                .does("seller.agent", "Task_AcceptDelivery", "acceptance", "accept", "installation", "no")
                .misses("Solution")
                .misses("Completion");
        proposed();
        confirmedSlot()
                .misses("Arrival")
                .hasHeard("warned acceptance", "warned solution", "warned completion", "warned arrival")
                .does("carrier.courier", "Task_RecordArrival", "arrivalCondition", "intact")
                .endsAt("EndEvent_CaseResolved");
    }

    @Test
    void cancelledWhileTheCarrierHoldsTheItem() {
        accepted("no");
        walk.hears("Msg_ConsumerConcern", "concern", "urge")
                .hears("Msg_HandOverOffered", "handOver", "1")
                .hears("Msg_ConsumerCancels")
                .hasHeard("cancelled", "told cancelled")
                .hasNotHeard("kept completion")
                .does("holder.agent", "Task_HandBack", "handBack", "handed-back")
                .hasHeard("handed to lead")
                .endsAt("EndEvent_CaseWithdrawn");
    }

    @Test
    void cancelledWhileTheLeadHoldsIt() {
        walk.opens("delivery", "large-appliance");
        VOCABULARY.forget();
        walk.hears("Msg_ConsumerCancels").hasNotHeard("kept acceptance").endsAt("EndEvent_CaseWithdrawnAtOnce");
    }

    private void accepted(String installation) {
        walk.opens("delivery", "large-appliance")
                .hasHeard("handed to seller", "told received")
                .does("seller.agent", "Task_AcceptDelivery", "acceptance", "accept", "installation", installation)
                .hasHeard("kept acceptance", "handed to carrier", "told accepted");
        proposed();
    }

    private void proposed() {
        walk.does(
                        "carrier.agent",
                        "Task_ProposeSlot",
                        "appointmentAt",
                        "2026-11-27",
                        "slotWindow",
                        "09:00-12:00",
                        "completionAt",
                        "2026-11-28")
                .hasHeard("told slot-proposed", "kept solution", "asked Task_AwaitSlotAnswer");
    }

    private JourneyWalk confirmedSlot() {
        return walk.answers("Task_AwaitSlotAnswer", "confirm-appointment")
                .hasHeard("code sent", "told appointment-confirmed");
    }
}
